export { findServices } from './queries/find-services.server'
export { getService } from './queries/get-service.server'
