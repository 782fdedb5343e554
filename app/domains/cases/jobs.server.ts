import type { JobHandlers } from '~/domains/jobs/index.server'
import { markCaseNames } from './mark-names.server'
import { watchDeadlines } from './watch-deadlines.server'

export const caseJobs = {
  'applications.watchDeadlines': watchDeadlines,
  'applications.markNames': markCaseNames,
} satisfies JobHandlers<unknown>
