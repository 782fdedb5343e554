import type { JobHandlers } from '~/domains/jobs/index.server'
import { reconcileLedger } from './reconciliation/reconcile-ledger.server'

export const makerJobs = {
  'ledger.reconcile': async (context) => {
    await reconcileLedger(context)
  },
} satisfies JobHandlers
