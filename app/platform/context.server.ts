import { createHmac } from 'node:crypto'
import { askStraight, findLine, type Line } from './database/straight-statements.server'
import type { Scope } from './db.server'
import { env } from './env.server'
import { sealingKey } from './keys'
import { Prisma } from './prisma/client'
import type { Client, Work } from './work.server'

/** What `role` says while the portal itself works for the actor: row-level security shows everything. */
const systemRole = 'system'

/** The parameters of the database's `app_enter`. */
export interface SignedContext {
  key: string
  signature: string
  payload: string
}

let contexts = 0

/** Signs who acts with the key that only the program and the owner of the database know. */
export function signContext(scope: Scope, epoch: number, asSystem = false): SignedContext {
  contexts += 1
  const { id, secret } = sealingKey(env().CONTEXT_KEYS)
  const payload = JSON.stringify({
    epoch,
    person: scope.personId,
    role: asSystem ? systemRole : scope.role,
    organisation: scope.organisationId,
    actorRole: scope.role,
    at: scope.now?.() ?? null,
    request: scope.requestId ?? null,
    // No two of a process are the same text, by which the connection of a transaction is known.
    count: contexts,
  })
  return {
    key: id,
    signature: createHmac('sha256', secret).update(`enter|${payload}`).digest('hex'),
    payload,
  }
}

// The database counts time in epochs and tells the current one at every entry, so its clock alone decides what is
// stale. Learnt at the first transaction; one that comes too late is refused once and retried with what is right.
let epoch: number | undefined

// Work that acts in another name stands on the same transaction, which it names.
const keyOf = (client: Client | Work): Client => ('tx' in client ? client.tx : client)

/** Who acts, and whether with the portal's own eyes. */
export interface Acting {
  scope: Scope
  asSystem: boolean
}

interface Entered {
  client: Client
  line: Line | null
  /** For whom the next statement is asked. */
  wanted: Acting
  /** Whom the database was told of last. */
  said: Acting
  /** While it is being told. */
  saying: Promise<void> | null
  underWay: Set<Promise<unknown>>
}

const entered = new WeakMap<Client, Entered>()

/** Begins a transaction: says who acts in it. `tx` is what commands ask, `client` what it stands on. */
export async function enterContext(tx: Client, client: Client, scope: Scope): Promise<void> {
  const acting = { scope, asSystem: scope.role === systemRole }
  const line = await sayWhoActs(client, acting)
  entered.set(tx, { client, line, wanted: acting, said: acting, saying: null, underWay: new Set() })
}

/**
 * Names who acts from now on. The database is told with the next statement that somebody asks: what is done in one name
 * after another is often done for the same one again, and a transaction that ends needs no name.
 */
export function actAs(tx: Client, acting: Acting): void {
  enteredOf(tx).wanted = acting
}

/** Asks a statement in the name of who acts now; what was asked before in another name is answered first. */
export function askAsActing<T>(tx: Client, ask: () => PromiseLike<T>): Promise<T> {
  const state = entered.get(keyOf(tx))
  if (!state) return Promise.resolve(ask())
  const { wanted, said, client, line, underWay } = state
  if (wanted.scope !== said.scope || wanted.asSystem !== said.asSystem) {
    const saying = Promise.allSettled(underWay).then(async () => {
      await sayWhoActs(client, wanted, line)
      if (state.saying === saying) state.saying = null
    })
    state.said = wanted
    state.saying = saying
  }
  // Begun now, not when it is awaited: by then somebody else may act.
  const answer = state.saying ? state.saying.then(ask) : Promise.resolve(ask())
  const done = () => underWay.delete(answer)
  underWay.add(answer)
  answer.then(done, done)
  return answer
}

/**
 * Asks a statement of SQL of the transaction, straight over its connection where that is known; else null. A
 * transaction that is over is left to Prisma, which says why it ended: with its time used up, the database is too slow.
 */
export function askLine(
  tx: Client,
  kind: '$queryRaw' | '$executeRaw',
  given: unknown[],
): Promise<unknown> | null {
  const line = entered.get(keyOf(tx))?.line
  return line && !line.isOver ? askStraight(line, kind, given) : null
}

/** Answers the connection on which it was said. */
async function sayWhoActs(
  client: Client,
  { scope, asSystem }: Acting,
  known: Line | null = null,
): Promise<Line | null> {
  const { key, signature, payload } = signContext(scope, epoch ?? (await readEpoch(client)), asSystem)
  const statement = Prisma.sql`select app_enter(${key}, ${signature}, ${payload}) as epoch`
  let rows: { epoch: number }[] = []
  try {
    if (known && !known.isOver) {
      rows = (await askStraight(known, '$queryRaw', [statement])) as typeof rows
      return known
    }
    return await findLine(payload, async () => {
      rows = await client.$queryRaw(statement)
    })
  } catch (error) {
    rows = []
    throw error
  } finally {
    epoch = rows[0]?.epoch
  }
}

/**
 * Asks one statement that names who acts by itself: a function of the database that takes a signed context, and needs no
 * transaction of its own. Asked once more when the database's time has gone on meanwhile.
 */
export async function askSigned<T>(
  client: Pick<Client, '$queryRaw'>,
  scope: Scope,
  ask: (signed: SignedContext) => Promise<T>,
): Promise<T> {
  try {
    return await ask(signContext(scope, epoch ?? (await readEpoch(client))))
  } catch (error) {
    if (!/context refused: stale/.test(JSON.stringify(error) + String(error))) throw error
    epoch = await readEpoch(client)
    return ask(signContext(scope, epoch))
  }
}

/** Who acts in a transaction that `transaction` opened. */
export function contextOf(tx: Client): Acting {
  return enteredOf(tx).wanted
}

function enteredOf(tx: Client): Entered {
  const known = entered.get(keyOf(tx))
  if (!known) throw new Error('no context: this transaction was not opened by transaction()')
  return known
}

async function readEpoch(tx: Pick<Client, '$queryRaw'>): Promise<number> {
  const rows = await tx.$queryRaw<{ epoch: number }[]>`select app_epoch() as epoch`
  return rows[0]?.epoch ?? 0
}
