export { findServices } from './queries/find-services.server'
export { getBenefitSum } from './queries/get-benefit-sum.server'
export { getService } from './queries/get-service.server'
