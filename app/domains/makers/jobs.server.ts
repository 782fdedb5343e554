import type { UploadPorts } from '~/domains/documents/ports'
import type { JobHandlers } from '~/domains/jobs/index.server'
import { scanPaper, watchAccreditations } from './accreditation/watch-accreditations.server'
import { reconcileLedger } from './settlement/reconciliation/reconcile-ledger.server'
import { findSignals } from './signals/find-signals.server'
import { deliverWebhooks } from './webhooks/deliver-webhooks.server'
import type { WebhookPorts } from './webhooks/ports'

export const makerJobs = {
  'makers.deliverWebhooks': async (context) => {
    await deliverWebhooks(context)
  },
  'ledger.reconcile': async (context) => {
    await reconcileLedger(context)
  },
  'makers.scanPaper': async (context, input) => {
    await scanPaper(context, input)
  },
  'makers.watchAccreditations': async (context) => {
    await watchAccreditations(context)
  },
  'makers.findSignals': async (context) => {
    await findSignals(context)
  },
} satisfies JobHandlers<UploadPorts & WebhookPorts>
