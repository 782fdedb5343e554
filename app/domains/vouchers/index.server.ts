export type { BeneficiaryName } from './beneficiary.server'
export { deviceOrderMoves } from './lifecycle'
export { mayReadMoney } from './policy'
export { findVoucherByNumber } from './queries/find-voucher-by-number.server'
export {
  type AccountStatement,
  getAccountStatement,
  type StatementAsked,
} from './queries/get-account-statement.server'
export { getMakerOrder, getOwnDeviceOrder, type OwnDeviceOrder } from './queries/get-device-order.server'
export { getMakerAccount } from './queries/get-maker-account.server'
export { getMoneyOverview } from './queries/get-money-overview.server'
export { getVoucher } from './queries/get-voucher.server'
export { listDueVouchers } from './queries/list-due-vouchers.server'
export { listExpiringVouchers } from './queries/list-expiring-vouchers.server'
export { listMakerOrders, makerOrderStatuses, makerOrdersPerPage } from './queries/list-maker-orders.server'
export { listVouchers } from './queries/list-vouchers.server'
export type { KnownMeasurements } from './rules'
export { type AdvanceError, advanceDeviceOrderIn, type MakerMove } from './steps/advance-device-order.server'
export { confirmTopUpIn } from './steps/confirm-top-up.server'
export { type EndError, type EndedDeviceOrder, endDeviceOrderIn } from './steps/end-device-order.server'
export { expireVoucherIn } from './steps/expire-voucher.server'
export { type BlockingVoucher, findBlockingVoucherIn } from './steps/find-blocking-voucher.server'
export { type HandOverError, handOverDeviceIn } from './steps/hand-over-device.server'
export { issueVoucherIn } from './steps/issue-voucher.server'
export {
  type PlaceDeviceOrderError,
  type PlacedDeviceOrder,
  placeDeviceOrderIn,
} from './steps/place-device-order.server'
export { renewHandoverCodeIn } from './steps/renew-handover-code.server'
