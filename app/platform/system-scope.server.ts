import { actAs, contextOf } from './context.server'
import type { Scope } from './db.server'
import { actorOf, type Client, joinParts, type Work, type WorkOf } from './work.server'

/** The portal itself: it sees every row, so whoever uses it has decided before who may. */
export const systemScope = { personId: null, role: 'system', organisationId: null } as const satisfies Scope

/**
 * Runs one piece of a transaction with the portal's own eyes, then gives the caller's eyes back; the actor stays who
 * she is. For what a command must read or write on behalf of people its caller may not see: refunds, who is to be
 * told. Keep it short, and decide before it who may cause it: nothing inside is filtered by row-level security.
 */
export async function asSystem<T>(tx: Client, work: () => Promise<T>): Promise<T> {
  const { scope, asSystem: already } = contextOf(tx)
  return already ? work() : inContext(tx, scope, work)
}

/**
 * Runs one piece of the portal's own transaction in the name of somebody at her time, with the portal's eyes: for
 * demonstration data, in which one transaction holds what many people did.
 */
export function inNameOf<Who extends Scope, T>(
  work: Work,
  who: Who,
  run: (work: WorkOf<Who>) => Promise<T>,
): Promise<T> {
  if (!contextOf(work).asSystem) throw new Error('only the portal acts in the name of others')
  const { tx, afterCommit, keep, goOnIfRefused, asSystem } = work
  const own = joinParts<WorkOf<Who>>({ ...actorOf(who), tx, afterCommit, keep, goOnIfRefused, asSystem })
  return inContext(tx, who, () => run(own))
}

async function inContext<T>(tx: Client, scope: Scope, work: () => Promise<T>): Promise<T> {
  const before = contextOf(tx)
  actAs(tx, { scope, asSystem: true })
  try {
    return await work()
  } finally {
    actAs(tx, before)
  }
}
