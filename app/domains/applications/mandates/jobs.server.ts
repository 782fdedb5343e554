import type { JobHandlers } from '~/domains/jobs/index.server'
import { perform } from '~/platform/perform.server'
import { expireMandates } from './commands/expire-mandates.server'

export const mandateJobs = {
  'applications.expireMandates': (context) => perform(context, expireMandates),
} satisfies JobHandlers<unknown>
