import { type Scope, transaction } from './db.server'
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
