import { Prisma } from '~/platform/prisma/client'
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

export const failedJobSorts = ['task', 'failedAt'] as const
type FailedJobSort = (typeof failedJobSorts)[number]

export interface FailedJobFilter {
  limit?: number
  offset?: number
  /** Null for the latest first. */
  by?: FailedJobSort | null
  descending?: boolean
}

const columns: Record<FailedJobSort, Prisma.Sql> = {
  task: Prisma.sql`task`,
  failedAt: Prisma.sql`updated_at`,
}

/**
 * Jobs whose last run failed. Only for scope administrator or system: the database throws for
 * others. `total` is 0 on a page past the end.
 */
export async function listFailedJobs(
  work: Work,
  { limit = 50, offset = 0, by = null, descending = true }: FailedJobFilter = {},
): Promise<{ jobs: FailedJob[]; total: number }> {
  const direction = by === null || descending ? Prisma.sql`desc` : Prisma.sql`asc`
  const rows = await work.tx.$queryRaw<Row[]>`
    select * from app_failed_jobs(null, 0)
     order by ${columns[by ?? 'failedAt']} ${direction}, id ${direction} limit ${limit}::int offset ${offset}::int`
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
