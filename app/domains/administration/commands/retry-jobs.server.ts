import { recordAudit } from '~/domains/audit/index.server'
import { retryFailedJobs, retryJob } from '~/domains/jobs/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'

/** Gives one failed job (`jobId`), or all of them (`'all'`), all attempts again. Answers how many. */
export async function retryJobs(work: Work, jobId: string): Promise<Result<number, 'jobs.error.notFailed'>> {
  if (jobId === 'all') {
    const count = await retryFailedJobs(work)
    await recordAudit(work, { action: 'jobs.allRetried', details: { count } })
    return ok(count)
  }
  const retried = await retryJob(work, jobId)
  if (!retried.ok) return retried
  await recordAudit(work, { action: 'jobs.retried', details: { jobId } })
  return ok(1)
}
