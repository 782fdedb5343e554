import { type Scope, transaction } from './db.server'
import { log } from './log.server'
import type { WorkOf } from './work.server'

/**
 * Runs a command in a transaction of its own: the one way in which http, worker, seeds and tests begin one. What it
 * wrote is undone when it refuses or throws.
 */
export function perform<C extends Scope, Input extends unknown[], Answer>(
  context: C,
  command: (work: WorkOf<C>, ...input: Input) => Promise<Answer>,
  ...input: Input
): Promise<Answer> {
  return transaction(context, (work) => command(work, ...input))
}

/**
 * Runs a command for each of several rows, one after the other. One that fails does not stop the others; the first fault
 * is thrown when all were tried, so that a job is seen to have failed, and is tried again.
 */
export async function performEach<C extends Scope>(
  context: C,
  command: (work: WorkOf<C>, id: string) => Promise<unknown>,
  ids: readonly string[],
): Promise<void> {
  const faults: unknown[] = []
  for (const id of ids) {
    try {
      await perform(context, command, id)
    } catch (error) {
      log.error({ requestId: context.requestId, id, err: error }, 'one of several failed')
      faults.push(error)
    }
  }
  if (faults.length > 0) throw faults[0]
}
