import type { Work } from '~/platform/work.server'

export interface JobCounts {
  /** Could run now. */
  waiting: number
  /** Will run later, by plan. */
  planned: number
  running: number
  /** Failed, and will be tried again by itself. */
  retrying: number
  /** Failed for good: waits for the operator. */
  failed: number
  /** Held by a worker that is gone, or for longer than any job takes. */
  stuck: number
  /** Worker processes that live. */
  workers: number
}

/** How many jobs stand where. Only for scope administrator or system: the database throws for others. */
export async function countJobs(work: Work): Promise<JobCounts> {
  const rows = await work.tx.$queryRaw<Record<keyof JobCounts, bigint>[]>`select * from app_count_jobs()`
  const row = rows[0]
  const count = (key: keyof JobCounts) => Number(row?.[key] ?? 0)
  return {
    waiting: count('waiting'),
    planned: count('planned'),
    running: count('running'),
    retrying: count('retrying'),
    failed: count('failed'),
    stuck: count('stuck'),
    workers: count('workers'),
  }
}
