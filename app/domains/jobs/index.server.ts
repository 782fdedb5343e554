export { enqueue } from './commands/enqueue.server'
export { retryFailedJobs } from './commands/retry-failed-jobs.server'
export { retryJob } from './commands/retry-job.server'
export { enqueueing } from './enqueueing.server'
export type { JobHandler, JobHandlers } from './handlers'
export { countJobs, type JobCounts } from './queries/count-jobs.server'
export { type FailedJobFilter, failedJobSorts, listFailedJobs } from './queries/list-failed-jobs.server'
export {
  type FailedJob,
  type TaskName,
  taskPayloads,
} from './schema'
