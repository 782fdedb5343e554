export { deviceOrderMoves } from './lifecycle'
export { type FoundVoucher, findVoucherByNumber } from './queries/find-voucher-by-number.server'
export { type AccountStatement, getAccountStatement } from './queries/get-account-statement.server'
export {
  type DeviceOrderEventLine,
  type DeviceOrderFile,
  getMakerOrder,
  getOwnDeviceOrder,
  type OwnDeviceOrder,
} from './queries/get-device-order.server'
export { getMakerAccount, type MakerAccount } from './queries/get-maker-account.server'
export { getMoneyOverview, type MoneyOverview, type OwedLine } from './queries/get-money-overview.server'
export { getVoucher, type VoucherFile } from './queries/get-voucher.server'
export { listDueVouchers } from './queries/list-due-vouchers.server'
export { type ExpiringVoucher, listExpiringVouchers } from './queries/list-expiring-vouchers.server'
export {
  listMakerOrders,
  type MakerOrder,
  makerOrderStatuses,
  makerOrdersPerPage,
} from './queries/list-maker-orders.server'
export { listVouchers, type WalletVoucher } from './queries/list-vouchers.server'
export { payWithinMs, splitPrice } from './rules'
export { advanceDeviceOrderIn, type MakerMove } from './steps/advance-device-order.server'
export { confirmTopUpIn } from './steps/confirm-top-up.server'
export { type EndError, type EndedDeviceOrder, endDeviceOrderIn } from './steps/end-device-order.server'
export { expireVoucherIn } from './steps/expire-voucher.server'
export { type HandOverError, handOverDeviceIn } from './steps/hand-over-device.server'
export { type IssueVoucherInput, issueVoucherIn } from './steps/issue-voucher.server'
export {
  type PlaceDeviceOrderError,
  type PlacedDeviceOrder,
  placeDeviceOrderIn,
} from './steps/place-device-order.server'
export { renewHandoverCodeIn } from './steps/renew-handover-code.server'
