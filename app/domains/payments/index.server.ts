export { checkPayableAmount } from './commands/check-payable-amount.server'
export { expirePayment } from './commands/expire-payment.server'
export { reconcilePayments } from './commands/reconcile-payments.server'
export { recordProviderEvent } from './commands/record-provider-event.server'
export {
  type RequestRefundError,
  type RequestRefundInput,
  requestRefundIn,
} from './commands/request-refund.server'
export { retryRefund } from './commands/retry-refund.server'
export { type SettledPayment, type SettleError, settlePayment } from './commands/settle-payment.server'
export { type StartedPayment, startPayment } from './commands/start-payment.server'
export { paymentJobs } from './jobs.server'
export { getPayment, getPaymentOfSubject, type PaymentView } from './queries/get-payment.server'
export { getPaymentSums, type PaymentSums } from './queries/get-payment-sums.server'
export {
  listPayments,
  listUnresolved,
  type PaymentFilter,
  type PaymentRow,
} from './queries/list-payments.server'
export { listRefunds, type RefundRow } from './queries/list-refunds.server'
export { stripeProvider } from './rules'
export type { GatewayPorts, PaymentPorts, StartPaymentError, StartPaymentInput } from './schema'
