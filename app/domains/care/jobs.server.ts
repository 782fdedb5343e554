import type { JobHandlers } from '~/domains/jobs/index.server'
import { watchTasks } from './tasks/watch-tasks.server'
import { watchReviews } from './watch-reviews.server'

export const careJobs = {
  'care.watchTasks': watchTasks,
  'care.watchReviews': watchReviews,
} satisfies JobHandlers<unknown>
