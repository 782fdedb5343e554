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

/** A row, or its id alone. */
type Row = string | { id: string }

const idOf = (row: Row) => (typeof row === 'string' ? row : row.id)

/**
 * Runs a command for each of several rows, one after the other. One that fails does not stop the others; the first fault
 * is thrown when all were tried, so that a job is seen to have failed, and is tried again.
 */
export async function performEach<C extends Scope, One extends Row>(
  context: C,
  command: (work: WorkOf<C>, row: One) => Promise<unknown>,
  rows: Iterable<One> | AsyncIterable<One>,
): Promise<void> {
  const faults: unknown[] = []
  for await (const row of rows) {
    try {
      await perform(context, command, row)
    } catch (error) {
      log.error({ requestId: context.requestId, id: idOf(row), err: error }, 'one of several failed')
      faults.push(error)
    }
  }
  if (faults.length > 0) throw faults[0]
}

/** All that `list` gives, a page after the other: it answers what comes after an id, in the order of ids; '' is the beginning. */
export async function* inPages<One extends Row>(
  list: (after: string) => Promise<readonly One[]>,
): AsyncGenerator<One> {
  for (let after = ''; ; ) {
    const page = await list(after)
    yield* page
    const last = page.at(-1)
    if (last === undefined) return
    after = idOf(last)
  }
}
