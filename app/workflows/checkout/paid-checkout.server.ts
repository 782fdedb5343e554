import { completeCheckout, tellPayer } from '~/domains/market/index.server'
import type { PaidSubjectHandler } from '~/domains/payments/ports'

/** What the payment of a cart completes, in the settlement's transaction and in the name of the portal. */
export const paidCheckout: PaidSubjectHandler = {
  onPaid: (work, { subjectId: checkoutId, amountTiyin, paidAt }) =>
    completeCheckout(work, { checkoutId, amountTiyin, paidAt }),
  onRefused: (work, { subjectId: checkoutId, amountTiyin }) =>
    tellPayer(work, { checkoutId, amountTiyin, what: 'turnedBack' }),
  onFailed: (work, { subjectId: checkoutId, amountTiyin }) =>
    tellPayer(work, { checkoutId, amountTiyin, what: 'failed' }),
}
