import type { Context } from '~/domains/identity/context'
import {
  countJobs,
  type FailedJob,
  type FailedJobFilter,
  type JobCounts,
  listFailedJobs as listJobs,
} from '~/domains/jobs/index.server'
import { transaction } from '~/platform/db.server'

export interface FailedJobsPage {
  counts: JobCounts
  jobs: FailedJob[]
  /** Jobs whose last run failed, on all pages. */
  total: number
  pageSize: number
}

const pageSize = 20

interface FailedJobsAsked extends Pick<FailedJobFilter, 'by' | 'descending'> {
  page: number
}

/** The operator's view of the queue; pages count from 1. For administrators: the database throws for others. */
export async function listFailedJobs(
  context: Context,
  { page, ...order }: FailedJobsAsked,
): Promise<FailedJobsPage> {
  return transaction(context, async (tx) => {
    const counts = await countJobs(tx)
    const { jobs } = await listJobs(tx, { ...order, limit: pageSize, offset: (page - 1) * pageSize })
    return { counts, jobs, total: counts.retrying + counts.failed, pageSize }
  })
}
