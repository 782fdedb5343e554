import type { JobHandlers } from '~/domains/jobs/index.server'
import { expireVouchers } from './expire-vouchers.server'

export const voucherJobs = {
  'vouchers.expireVouchers': async (context) => {
    await expireVouchers(context)
  },
} satisfies JobHandlers
