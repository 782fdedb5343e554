import type { JobHandlers } from '~/domains/jobs/index.server'
import { perform } from '~/platform/perform.server'
import { expireAssistances } from './commands/expire-assistances.server'

export const assistanceJobs = {
  'applications.expireAssistances': (context) => perform(context, expireAssistances),
} satisfies JobHandlers<unknown>
