import type { JobHandlers } from '~/domains/jobs/index.server'
import { numberDrafts } from './number-drafts.server'
import { remindOfDrafts } from './remind-of-drafts.server'

export const applicationJobs = {
  'applications.numberDrafts': numberDrafts,
  'applications.remindOfDrafts': remindOfDrafts,
} satisfies JobHandlers<unknown>
