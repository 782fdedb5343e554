import type { JobHandlers } from '~/domains/jobs/index.server'
import { watchOffers } from './queue/watch-offers.server'
import { watchTasks } from './tasks/watch-tasks.server'
import { watchReviews } from './watch-reviews.server'

export const careJobs = {
  'care.watchTasks': watchTasks,
  'care.watchOffers': watchOffers,
  'care.watchReviews': watchReviews,
} satisfies JobHandlers<unknown>
