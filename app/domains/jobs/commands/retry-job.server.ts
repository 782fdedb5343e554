import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'

/**
 * Gives a failed job all its attempts again, at once. Only for scope administrator or system: the database throws
 * for others. Refused when there is no such failed job, or it runs at this moment.
 */
export async function retryJob(work: Work, jobId: string): Promise<Result<null, 'jobs.error.notFailed'>> {
  if (!/^[0-9]{1,18}$/.test(jobId)) return refuse('jobs.error.notFailed')
  const rows = await work.tx.$queryRaw<{ done: boolean }[]>`select app_retry_job(${jobId}::bigint) as done`
  return rows[0]?.done ? ok(null) : refuse('jobs.error.notFailed')
}
