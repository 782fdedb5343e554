import { Prisma } from '~/platform/prisma/client'
import type { EnqueueOptions, TaskName } from './schema'

/**
 * The call that puts a job into the queue, for the statement that makes what it works on; `payload` is an expression of
 * SQL that makes what `taskPayloads` says.
 */
export function enqueueing(
  task: TaskName,
  payload: Prisma.Sql,
  { key, maxAttempts }: Pick<EnqueueOptions, 'key' | 'maxAttempts'> = {},
): Prisma.Sql {
  return Prisma.sql`app_enqueue(${task}, ${payload}, ${key ?? null}::text, null::timestamptz, ${maxAttempts ?? null}::int)`
}
