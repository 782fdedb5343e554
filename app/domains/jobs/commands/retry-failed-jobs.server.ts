import type { Work } from '~/platform/work.server'

/**
 * Gives every failed job all its attempts again, at once, and answers how many. Only for scope administrator or
 * system: the database throws for others.
 */
export async function retryFailedJobs(work: Work): Promise<number> {
  const rows = await work.tx.$queryRaw<{ count: bigint }[]>`select app_retry_failed_jobs() as count`
  return Number(rows[0]?.count ?? 0)
}
