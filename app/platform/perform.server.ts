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
 * is thrown when all were tried, so that a job is seen to have failed, and is tried again. Answers what each answered.
 */
export async function performEach<C extends Scope, One extends Row, Answer>(
  context: C,
  command: (work: WorkOf<C>, row: One) => Promise<Answer>,
  rows: Iterable<One> | AsyncIterable<One>,
): Promise<Answer[]> {
  const tries = startTries(context)
  const answers: Answer[] = []
  for await (const row of rows)
    await tries.run(idOf(row), async () => answers.push(await perform(context, command, row)))
  tries.end()
  return answers
}

/** Does the parts of one job, one after the other, as `performEach` does rows; answers what each answered, by its name. */
export async function performParts<Answers extends object>(
  context: Scope,
  parts: { [Name in keyof Answers]: () => Promise<Answers[Name]> },
): Promise<Answers> {
  const tries = startTries(context)
  const answers: Partial<Answers> = {}
  for (const name of Object.keys(parts) as (keyof Answers & string)[])
    await tries.run(name, async () => (answers[name] = await parts[name]()))
  tries.end()
  return answers as Answers
}

function startTries({ requestId }: Scope) {
  const faults: unknown[] = []
  return {
    async run(id: string, act: () => Promise<unknown>): Promise<void> {
      try {
        await act()
      } catch (error) {
        log.error({ requestId, id, err: error }, 'one of several failed')
        faults.push(error)
      }
    },
    end() {
      if (faults.length > 0) throw faults[0]
    },
  }
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

/** All that `list` gives of what is due, asked again until it gives nothing new: what was acted on is due no more. */
export async function* inRounds<One extends Row>(list: () => Promise<readonly One[]>): AsyncGenerator<One> {
  const given = new Set<string>()
  for (;;) {
    const fresh = (await list()).filter((row) => !given.has(idOf(row)))
    if (fresh.length === 0) return
    for (const row of fresh) {
      given.add(idOf(row))
      yield row
    }
  }
}
