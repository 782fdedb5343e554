import type { Work } from '~/platform/work.server'
import { type EnqueueOptions, type TaskName, type TaskPayload, taskPayloads } from '../schema'

/** As `enqueue`, with a job for each payload: all of them in one statement. */
export async function enqueueAll<Task extends TaskName>(
  work: Work,
  task: Task,
  payloads: readonly TaskPayload<Task>[],
  { maxAttempts }: Pick<EnqueueOptions, 'maxAttempts'> = {},
): Promise<void> {
  if (payloads.length === 0) return
  const json = JSON.stringify(payloads.map((payload) => taskPayloads[task].parse(payload)))
  await work.tx.$executeRaw`select app_enqueue(${task}, payload::json, null::text, null::timestamptz,
    ${maxAttempts ?? null}::int) from jsonb_array_elements(${json}::jsonb) payload`
}
