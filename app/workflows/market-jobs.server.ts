import type { JobHandlers } from '~/domains/jobs/index.server'
import { releaseCheckout } from '~/domains/market/index.server'
import { expirePayment, type PaymentPorts } from '~/domains/payments/index.server'
import { confirmDelivery } from './confirm-delivery.server'

export const marketJobs = {
  'market.releaseCheckout': async (context, { checkoutId }) => {
    // The page closes before the stock is free. When the provider does not answer, the stock is freed all the same:
    // other buyers wait for it, and money that comes late is settled; the job then tries to close the page again.
    const closed = await expirePayment(context, { subjectId: checkoutId })
    await releaseCheckout(context, { checkoutId, move: 'lapse' })
    if (!closed.ok) throw new Error(closed.error)
  },
  'market.confirmDelivery': async (context, { sellerOrderId }) => {
    // Moved by then: the buyer was faster.
    await confirmDelivery(context, { sellerOrderId })
  },
} satisfies JobHandlers<PaymentPorts>
