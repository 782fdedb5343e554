import type { JobHandlers } from '~/domains/jobs/index.server'
import { watchTasks } from './tasks/watch-tasks.server'

export const careJobs = {
  'care.watchTasks': watchTasks,
} satisfies JobHandlers<unknown>
