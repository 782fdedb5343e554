import type { Refusal } from '~/lib/result'
import { askAsActing, askLine, enterContext } from './context.server'
import { watchStatements } from './database/watch-statements'
import type { Scope } from './db.server'
import type { KeptWrite } from './kept-writes'
import { log } from './log.server'
import { asSystem } from './system-scope.server'
import { actorOf, type Client, joinParts, type WorkOf } from './work.server'

type Effect = () => unknown

/** What one attempt of a transaction has come to so far. */
interface Progress {
  readsAlone: boolean
  /** How many statements have written what a refusal undoes. */
  writes: number
  kept: KeptWrite[]
  effects: Effect[]
}

/** Thrown through the database client, which then rolls back; never seen outside of `transaction`. */
export class Refused extends Error {
  constructor(readonly answer: Refusal) {
    super(`refused: ${answer.error}`)
  }
}

/**
 * Runs one attempt of a transaction in the name of `scope`, and says what is to be done once it is committed. A write
 * throws where it is to read alone.
 */
export async function attemptOnce<C extends Scope, T>(
  client: Client,
  scope: C,
  run: (work: WorkOf<C>) => Promise<T>,
  { readsAlone }: { readsAlone: boolean },
): Promise<{ answer: T; effects: readonly Effect[] }> {
  const progress: Progress = { readsAlone, writes: 0, kept: [], effects: [] }
  const work = createWork(client, scope, progress)
  await enterContext(work.tx, client, scope)
  return { answer: settle(progress, await run(work)), effects: progress.effects }
}

function createWork<C extends Scope>(client: Client, scope: C, progress: Progress): WorkOf<C> {
  const tx: Client = watchStatements(client, {
    ask: (statement) => askAsActing(tx, statement),
    askStraight: (kind, given) => askLine(tx, kind, given),
    onWrite: () => {
      if (progress.readsAlone) throw new Error('a snapshot is for reading alone')
      progress.writes++
    },
  })
  return joinParts<WorkOf<C>>({
    ...actorOf(scope),
    tx,
    afterCommit: (effect) => {
      progress.effects.push(effect)
    },
    keep: async (name, write) => {
      if (progress.writes > 0)
        throw new Error(`${name}: something was written before it that a refusal undoes`)
      await write()
      progress.writes = 0
      progress.kept.push(name)
    },
    goOnIfRefused: async (command) => {
      const before = progress.writes
      const answer = await command()
      if (isRefusal(answer) && progress.writes > before)
        throw new Error(`${answer.error}: refused after a write`)
      return answer
    },
    asSystem: (part) => asSystem(tx, part),
  })
}

/** Throws, so that all is undone, when the answer is a refusal and nothing of it is to be kept. */
function settle<T>({ kept, writes }: Progress, answer: T): T {
  if (!isRefusal(answer)) return answer
  if (kept.length === 0) throw new Refused(answer)
  if (writes > 0) throw new Error(`${kept.join(', ')}: more was written than what a refusal keeps`)
  return answer
}

export async function runEffects(effects: readonly Effect[], requestId: string | undefined): Promise<void> {
  for (const effect of effects) {
    try {
      await effect()
    } catch (error) {
      log.error({ requestId, err: error }, 'after the commit')
    }
  }
}

function isRefusal(answer: unknown): answer is Refusal {
  if (typeof answer !== 'object' || answer === null) return false
  const { ok, error } = answer as Partial<Refusal>
  return ok === false && typeof error === 'string'
}
