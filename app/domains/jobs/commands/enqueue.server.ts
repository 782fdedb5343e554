import type { Work } from '~/platform/work.server'
import { type EnqueueOptions, type TaskName, type TaskPayload, taskPayloads } from '../schema'

/**
 * Puts a job into the queue in the transaction of what makes it: rolled back, it never was. Returns its id (a bigint as
 * text), or null when `key` names a job that runs at this moment and was told to run again.
 */
export async function enqueue<Task extends TaskName>(
  work: Work,
  task: Task,
  payload: TaskPayload<Task>,
  options: EnqueueOptions = {},
): Promise<string | null> {
  const json = JSON.stringify(taskPayloads[task].parse(payload))
  const rows = await work.tx.$queryRaw<{ id: bigint | null }[]>`select app_enqueue(${task}, ${json}::json,
    ${options.key ?? null}::text, ${options.runAt ?? null}::timestamptz, ${options.maxAttempts ?? null}::int) as id`
  return rows[0]?.id?.toString() ?? null
}
