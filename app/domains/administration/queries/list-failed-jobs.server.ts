import type { Context } from '~/domains/identity/context'
import {
  countJobs,
  type FailedJob,
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

/** The operator's view of the queue; pages count from 1. For administrators: the database throws for others. */
export async function listFailedJobs(context: Context, page: number): Promise<FailedJobsPage> {
  return transaction(context, async (tx) => {
    const counts = await countJobs(tx)
    const { jobs } = await listJobs(tx, { limit: pageSize, offset: (page - 1) * pageSize })
    return { counts, jobs, total: counts.retrying + counts.failed, pageSize }
  })
}
