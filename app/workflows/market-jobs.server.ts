import type { JobHandlers } from '~/domains/jobs/index.server'
import type { PaymentPorts } from '~/domains/payments/index.server'
import { confirmDelivery } from './confirm-delivery.server'
import { releaseUnpaidCheckout } from './release-unpaid-checkout.server'
import { watchParcels } from './watch-parcels.server'

export const marketJobs = {
  'market.releaseCheckout': async (context, { checkoutId }) => {
    await releaseUnpaidCheckout(context, checkoutId)
  },
  'market.confirmDelivery': async (context, { parcelId }) => {
    // Moved by then: the buyer was faster.
    await confirmDelivery(context, { parcelId })
  },
  'market.watchParcels': async (context) => {
    await watchParcels(context)
  },
} satisfies JobHandlers<PaymentPorts>
