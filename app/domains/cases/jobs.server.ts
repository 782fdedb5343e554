import type { JobHandlers } from '~/domains/jobs/index.server'
import { watchDeadlines } from './watch-deadlines.server'

export const caseJobs = {
  'applications.watchDeadlines': watchDeadlines,
} satisfies JobHandlers<unknown>
