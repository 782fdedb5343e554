export { boardJobs } from './jobs.server'
export { listFigures } from './queries/list-figures.server'
export { listVoucherFigures } from './vouchers/list-voucher-figures.server'
