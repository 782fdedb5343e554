export { answerProvider } from './commands/answer-provider.server'
export { cancelPaymentsIn, lockPaymentsIn } from './commands/cancel-payments.server'
export { checkPayableAmount } from './commands/check-payable-amount.server'
export { claimPaymentIn } from './commands/claim-payment.server'
export { closeMatters } from './commands/close-matters.server'
export { expirePayment } from './commands/expire-payment.server'
export type { RequestRefundError } from './commands/request-refund.server'
export { retryRefund } from './commands/retry-refund.server'
export { returnPaymentIn } from './commands/return-payment.server'
export { type SettledPayment, settlePayment } from './commands/settle-payment.server'
export { openPayment, type StartedPayment, startPayment } from './commands/start-payment.server'
export { paymentJobs } from './jobs.server'
export { getMatter } from './queries/get-matter.server'
export { getPaymentOfSubject, type PaymentView } from './queries/get-payment-of-subject.server'
export { getPaymentSums } from './queries/get-payment-sums.server'
export { countOpenMatters, listMatters } from './queries/list-matters.server'
export { listMoneyMoves } from './queries/list-money-moves.server'
export {
  listPayments,
  listUnresolved,
  type PaymentRow,
} from './queries/list-payments.server'
export { listRefunds, type RefundRow } from './queries/list-refunds.server'

export type { GatewayPorts, PaymentPorts, StartPaymentError, StartPaymentInput } from './schema'
