import type { JobHandlers } from '~/domains/jobs/index.server'
import {
  confirmDelivery,
  type MailPorts,
  releaseParcel,
  sendConfirmation,
  sendNewsletter,
  tellOfBack,
  watchStatuses,
} from '~/domains/market/index.server'
import type { PaymentPorts } from '~/domains/payments/index.server'
import { perform } from '~/platform/perform.server'
import { releaseUnpaidCheckout } from '../checkout/release-unpaid-checkout.server'
import { watchDisputes } from './watch-disputes.server'
import { watchParcels } from './watch-parcels.server'
import { watchRequests } from './watch-requests.server'
import { watchReturns } from './watch-returns.server'
import { watchTexts } from './watch-texts.server'

export const marketJobs = {
  'market.releaseCheckout': async (context, { checkoutId }) => {
    await releaseUnpaidCheckout(context, checkoutId)
  },
  'market.confirmDelivery': async (context, { parcelId }) => {
    // Moved by then: the buyer was faster.
    await perform(context, confirmDelivery, { parcelId })
  },
  'market.releaseParcel': async (context, { parcelId }) => {
    // Moved by then: she took her word back, or something is wrong.
    await perform(context, releaseParcel, { parcelId })
  },
  'market.watchParcels': async (context) => {
    await watchParcels(context)
    await watchDisputes(context)
    await watchReturns(context)
    await watchRequests(context)
    await watchTexts(context)
  },
  'market.watchStatuses': async (context) => {
    await watchStatuses(context)
  },
  'market.tellOfBack': tellOfBack,
  'market.confirmNewsletter': sendConfirmation,
  'market.sendNewsletter': sendNewsletter,
} satisfies JobHandlers<PaymentPorts & MailPorts>
