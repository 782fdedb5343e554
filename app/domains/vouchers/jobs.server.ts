import type { JobHandlers } from '~/domains/jobs/index.server'
import { serveWaiting } from './budget/serve-waiting.server'
import { expireVouchers } from './expire-vouchers.server'
import { indexAddresses } from './handover/index-addresses.server'

export const voucherJobs = {
  'vouchers.expireVouchers': async (context) => {
    await expireVouchers(context)
  },
  'vouchers.indexAddresses': async (context) => {
    await indexAddresses(context)
  },
  'vouchers.serveWaiting': async (context) => {
    await serveWaiting(context)
  },
} satisfies JobHandlers
