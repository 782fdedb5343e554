import { contextOf, enterContext } from './context.server'
import type { Scope, Tx } from './db.server'

/** The portal itself: it sees every row, so whoever uses it has decided before who may. */
export const systemScope = { personId: null, role: 'system', organisationId: null } as const satisfies Scope

/**
 * Runs one piece of a transaction with the portal's own eyes, then gives the caller's eyes back; the actor stays who
 * she is. For what a command must read or write on behalf of people its caller may not see: refunds, who is to be
 * told. Keep it short, and decide before it who may cause it: nothing inside is filtered by row-level security.
 */
export async function asSystem<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const { scope, asSystem: already } = contextOf(tx)
  return already ? work() : inContext(tx, scope, work)
}

/**
 * Runs one piece of the portal's own transaction in the name of somebody at her time, with the portal's eyes: for
 * demonstration data, in which one transaction holds what many people did.
 */
export function inNameOf<Who extends Scope, T>(tx: Tx, who: Who, work: (who: Who) => Promise<T>): Promise<T> {
  if (!contextOf(tx).asSystem) throw new Error('only the portal acts in the name of others')
  return inContext(tx, who, () => work(who))
}

async function inContext<T>(tx: Tx, scope: Scope, work: () => Promise<T>): Promise<T> {
  const before = contextOf(tx)
  await enterContext(tx, scope, true)
  try {
    const value = await work()
    await enterContext(tx, before.scope, before.asSystem)
    return value
  } catch (error) {
    // After a database error the transaction is lost and takes no further statement; the first error counts.
    await enterContext(tx, before.scope, before.asSystem).catch(() => undefined)
    throw error
  }
}
