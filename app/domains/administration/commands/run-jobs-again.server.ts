import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { retryFailedJobs, retryJob } from '~/domains/jobs/index.server'
import { ok, type Result } from '~/lib/result'
import { transaction } from '~/platform/db.server'

/** Gives one failed job (`jobId`), or all of them (`'all'`), all attempts again. Answers how many. */
export async function runJobsAgain(
  context: Context,
  jobId: string,
): Promise<Result<number, 'jobs.error.notFailed'>> {
  return transaction(context, async (tx) => {
    if (jobId === 'all') {
      const count = await retryFailedJobs(tx)
      await recordAudit(tx, { action: 'jobs.allRetried', details: { count } })
      return ok(count)
    }
    const retried = await retryJob(tx, jobId)
    if (!retried.ok) return retried
    await recordAudit(tx, { action: 'jobs.retried', details: { jobId } })
    return ok(1)
  })
}
