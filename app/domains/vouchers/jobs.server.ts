import type { JobHandlers } from '~/domains/jobs/index.server'
import { serveWaiting } from './budget/serve-waiting.server'
import { expireVouchers } from './expire-vouchers.server'

export const voucherJobs = {
  'vouchers.expireVouchers': async (context) => {
    await expireVouchers(context)
  },
  'vouchers.serveWaiting': async (context) => {
    await serveWaiting(context)
  },
} satisfies JobHandlers
