import type { JobHandlers } from '~/domains/jobs/index.server'
import type { PaymentPorts } from '~/domains/payments/index.server'
import { followMakerDecision } from './follow-maker-decision.server'
import { releaseUnpaidOrder } from './release-unpaid-order.server'
import { watchDispatches } from './watch-dispatches.server'

export const deviceOrderJobs = {
  'makers.followDecision': async (context, input) => {
    await followMakerDecision(context, input)
  },
  'vouchers.watchDispatches': async (context) => {
    await watchDispatches(context)
  },
  'vouchers.releaseUnpaidOrder': async (context, { deviceOrderId }) => {
    await releaseUnpaidOrder(context, deviceOrderId)
  },
} satisfies JobHandlers<PaymentPorts>
