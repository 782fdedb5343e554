import type { Scope } from './db.server'
import type { KeptWrite } from './kept-writes'
import type { Prisma } from './prisma/client'

/** The database's part of it. */
export type Client = Prisma.TransactionClient

/**
 * What a command works with: the open transaction, who acts, when, under which request, and what follows from it.
 * Commands hand it on to the commands they call. Whoever begins one says `perform`.
 */
export interface WorkParts extends Scope {
  /** The client of the transaction. */
  readonly tx: Client
  readonly now: () => Date
  readonly requestId: string
  /**
   * What happens only when the transaction has been committed, and never twice: clearing caches, closing a provider's
   * page, deleting files. Its failure is logged and changes nothing of the answer.
   */
  afterCommit(effect: () => unknown): void
  /**
   * Writes what stays although the command is refused now, at once and under the locks that are held: two wrong codes
   * at the same moment are two. It is all that a refused command writes: after, or before, another write it throws.
   */
  keep(name: KeptWrite, write: () => Promise<unknown>): Promise<void>
  /**
   * Runs a command whose refusal does not end the transaction that it is a part of. It may refuse only before it
   * writes: what goes on would keep its half.
   */
  goOnIfRefused<T>(command: () => Promise<T>): Promise<T>
  /**
   * Runs one piece with the portal's own eyes, then gives the caller's eyes back; the actor stays who she is. For what
   * must be read or written on behalf of people its caller may not see: refunds, who is to be told. Keep it short, and
   * decide before it who may cause it: nothing inside is filtered by row-level security.
   */
  asSystem<T>(part: () => Promise<T>): Promise<T>
}

/** Also the client itself, for what takes no more than that. */
export type Work = Client & WorkParts

/** Work that carries the outside systems named by their port: `WorkWith<{ files: FileStore }>`. */
export type WorkWith<Ports> = Work & { ports: Ports }

/** The work that a context begins, with the outside systems it has at hand. Inside a transaction none is asked. */
export type WorkOf<C extends Scope> = Work & (C extends { ports: infer Ports } ? { ports: Ports } : unknown)

/** What a scope brings into the work: who, when, the ports. Nothing else of a request is known to a command. */
export function actorOf(scope: Scope) {
  const {
    personId,
    role,
    organisationId,
    duties,
    now = () => new Date(),
    requestId = 'system',
    isPast = false,
  } = scope
  const actor = { personId, role, organisationId, duties, now, requestId, isPast }
  return { ...actor, ...('ports' in scope && { ports: scope.ports }) }
}

/** Joins the parts to the client that they stand on. `W` says which ports the scope has brought. */
export function joinParts<W extends Work>(parts: WorkParts): W {
  return new Proxy(parts.tx as W, {
    get: (client, name) => Reflect.get(Object.hasOwn(parts, name) ? parts : client, name),
    has: (client, name) => Object.hasOwn(parts, name) || Reflect.has(client, name),
  })
}
