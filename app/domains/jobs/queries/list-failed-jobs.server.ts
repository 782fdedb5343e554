import type { Work } from '~/platform/work.server'
import type { FailedJob } from '../schema'

interface Row {
  id: bigint
  task: string
  attempts: number
  max_attempts: number
  last_error: string
  run_at: Date
  created_at: Date
  updated_at: Date
  is_final: boolean
  total: bigint
}

/**
 * Jobs whose last run failed, the latest first. Only for scope administrator or system: the database throws for
 * others. `total` is 0 on a page past the end.
 */
export async function listFailedJobs(
  work: Work,
  { limit = 50, offset = 0 }: { limit?: number; offset?: number } = {},
): Promise<{ jobs: FailedJob[]; total: number }> {
  const rows = await work.tx.$queryRaw<Row[]>`select * from app_failed_jobs(${limit}::int, ${offset}::int)`
  const jobs = rows.map((row) => ({
    id: row.id.toString(),
    task: row.task,
    attempts: row.attempts,
    maxAttempts: row.max_attempts,
    lastError: row.last_error,
    runAt: row.run_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    isFinal: row.is_final,
  }))
  return { jobs, total: Number(rows[0]?.total ?? 0) }
}
