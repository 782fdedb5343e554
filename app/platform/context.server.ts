import { createHmac } from 'node:crypto'
import type { Scope } from './db.server'
import { env } from './env.server'
import { sealingKey } from './keys'
import type { Client, Work } from './work.server'

/** What `role` says while the portal itself works for the actor: row-level security shows everything. */
const systemRole = 'system'

/** The parameters of the database's `app_enter`. */
export interface SignedContext {
  key: string
  signature: string
  payload: string
}

/** Signs who acts with the key that only the program and the owner of the database know. */
export function signContext(scope: Scope, epoch: number, asSystem = false): SignedContext {
  const { id, secret } = sealingKey(env().CONTEXT_KEYS)
  const payload = JSON.stringify({
    epoch,
    person: scope.personId,
    role: asSystem ? systemRole : scope.role,
    organisation: scope.organisationId,
    actorRole: scope.role,
    at: scope.now?.() ?? null,
    request: scope.requestId ?? null,
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

const entered = new WeakMap<Client, { scope: Scope; asSystem: boolean }>()

/** Names who acts in this transaction, from now to its end. Only `transaction` and `asSystem` need it. */
export async function enterContext(tx: Client, scope: Scope, asSystem = false): Promise<void> {
  const { key, signature, payload } = signContext(scope, epoch ?? (await readEpoch(tx)), asSystem)
  try {
    const rows = await tx.$queryRaw<
      { epoch: number }[]
    >`select app_enter(${key}, ${signature}, ${payload}) as epoch`
    epoch = rows[0]?.epoch
  } catch (error) {
    epoch = undefined
    throw error
  }
  entered.set(keyOf(tx), { scope, asSystem: asSystem || scope.role === systemRole })
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
export function contextOf(tx: Client): { scope: Scope; asSystem: boolean } {
  const known = entered.get(keyOf(tx))
  if (!known) throw new Error('no context: this transaction was not opened by transaction()')
  return known
}

async function readEpoch(tx: Pick<Client, '$queryRaw'>): Promise<number> {
  const rows = await tx.$queryRaw<{ epoch: number }[]>`select app_epoch() as epoch`
  return rows[0]?.epoch ?? 0
}
