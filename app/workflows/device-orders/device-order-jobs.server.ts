import type { JobHandlers } from '~/domains/jobs/index.server'
import type { PaymentPorts } from '~/domains/payments/index.server'
import { releaseUnpaidOrder } from './release-unpaid-order.server'

export const deviceOrderJobs = {
  'vouchers.releaseUnpaidOrder': async (context, { deviceOrderId }) => {
    await releaseUnpaidOrder(context, deviceOrderId)
  },
} satisfies JobHandlers<PaymentPorts>
