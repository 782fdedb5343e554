import type { JobHandlers } from '~/domains/jobs/index.server'
import { remindOfDrafts } from './remind-of-drafts.server'

export const applicationJobs = {
  'applications.remindOfDrafts': remindOfDrafts,
} satisfies JobHandlers<unknown>
