import type { JobHandlers } from '~/domains/jobs/index.server'
import type { PaymentPorts } from '~/domains/payments/index.server'
import { expireVouchers } from './expire-vouchers.server'
import { releaseUnpaidOrder } from './release-unpaid-order.server'

export const voucherJobs = {
  'vouchers.releaseUnpaidOrder': async (context, { deviceOrderId }) => {
    await releaseUnpaidOrder(context, deviceOrderId)
  },
  'vouchers.expireVouchers': async (context) => {
    await expireVouchers(context)
  },
} satisfies JobHandlers<PaymentPorts>
