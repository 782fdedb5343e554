import { Socket } from 'node:net'
import { forgetStalePlans, OrderlyAdapter, PreparingAdapter } from './database/adapter.server'
import { connectionAgeMs } from './database/statement-names'
import { askStraight } from './database/straight-statements.server'
import { env } from './env.server'
import { attemptOnce, Refused, runEffects } from './outcome.server'
import { Prisma, PrismaClient } from './prisma/client'
import type { TeamDuty } from './prisma/enums'
import type { WorkOf } from './work.server'

/** Who acts. The database believes it only under the program's signature; row-level security reads it. */
export interface Scope {
  /** Null for the portal itself and for somebody who has not signed in. */
  personId: string | null
  /** A role, `system` or `anonymous`. */
  role: string
  /** Centre code, maker id or seller id of the role; null when it has none. */
  organisationId: string | null
  /** What she does in the team of that organisation; absent where the database alone says it. */
  duties?: readonly TeamDuty[]
  /** The clock of the act; absent = the database's. */
  now?: () => Date
  /** Absent for what no request caused. */
  requestId?: string
  /** True for demonstration data, which are of days past: nobody is told of them now. */
  isPast?: boolean
}

let client: PrismaClient | undefined
let patienceMs = 60_000
let longestTransactionMs = 20_000

/**
 * How long this process waits for a sign of life of a database that was asked something; to be said before the first
 * question. A machine that stands still, or a network that swallows what is sent, ends no connection by itself.
 */
export function limitPatience(ms: number): void {
  patienceMs = ms
}

/** How long a transaction may take: a visitor's is short, but a seeding writes much at once, on a slow machine too. */
export function allowLongTransactions(ms: number): void {
  longestTransactionMs = ms
}

/** The app's own connection pool. Outside `transaction` it sees public tables only. */
export function database(): PrismaClient {
  client ??= createClient(createAdapter())
  return client
}

/** Statements of SQL go straight to the pool: through Prisma's client they take four times the CPU. */
function createClient(adapter: OrderlyAdapter): PrismaClient {
  const prisma = new PrismaClient({ adapter })
  const queryRaw = (...given: Parameters<typeof prisma.$queryRaw>) =>
    adapter.pool ? askStraight(adapter.pool, '$queryRaw', given) : prisma.$queryRaw(...given)
  return new Proxy(prisma, {
    get: (target, name) => (name === '$queryRaw' ? queryRaw : Reflect.get(target, name)),
  })
}

function createAdapter(): OrderlyAdapter {
  const { DATABASE_APP_URL, DATABASE_STATEMENTS } = env()
  const config = {
    connectionString: DATABASE_APP_URL,
    max: 10,
    connectionTimeoutMillis: 5_000,
    // Whoever is silent because nobody asks is let go before that is taken for a fault.
    idleTimeoutMillis: Math.min(30_000, patienceMs * 0.8),
    // What a connection keeps prepared takes memory of the server's.
    maxLifetimeSeconds: connectionAgeMs / 1000,
    stream: impatientSocket,
  }
  return DATABASE_STATEMENTS === 'named' ? new PreparingAdapter(config) : new OrderlyAdapter(config)
}

// Ends the connection, not only the question: what was asked may still be answered, and must not meet the next one.
function impatientSocket(): Socket {
  const socket = new Socket()
  return socket.setTimeout(patienceMs, () => socket.destroy())
}

/** The role of this process when row-level security does not hold it (the owner's, a superuser's); else null. */
export async function findUnheldRole(): Promise<string | null> {
  const rows = await database().$queryRaw<{ role: string; free: boolean }[]>`
    select current_user::text as role, rolsuper or rolbypassrls or exists (select 1 from pg_class
        where relnamespace = 'public'::regnamespace and pg_has_role(current_user, relowner, 'member')) as free
      from pg_roles where rolname = current_user`
  return rows[0]?.free ? rows[0].role : null
}

export async function closeDatabase(): Promise<void> {
  await client?.$disconnect()
  client = undefined
}

const attempts = 5

/**
 * The one door to personal data: runs `run` in a transaction seen through `scope`; a command is begun with `perform`.
 * What it wrote is undone when it throws or answers a refusal (`keep` says what stays). Retries when PostgreSQL asks for
 * it (40001, 40P01), so it must do nothing but database work; what follows from it is registered with `afterCommit`.
 */
export function transaction<C extends Scope, T>(scope: C, run: (work: WorkOf<C>) => Promise<T>): Promise<T> {
  return runIn({ readsAlone: false }, scope, run)
}

/**
 * The same for what is read in several statements and laid beside each other, such as an account and what it came from:
 * all of it as it stood at one moment, whatever others commit meanwhile. A write throws.
 */
export function snapshot<C extends Scope, T>(scope: C, run: (work: WorkOf<C>) => Promise<T>): Promise<T> {
  return runIn({ readsAlone: true, isolationLevel: 'RepeatableRead' }, scope, run)
}

async function runIn<C extends Scope, T>(
  { readsAlone, ...isolation }: { readsAlone: boolean; isolationLevel?: 'RepeatableRead' },
  scope: C,
  run: (work: WorkOf<C>) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { answer, effects } = await database().$transaction(
        (client) => attemptOnce(client, scope, run, { readsAlone }),
        { maxWait: 5_000, timeout: longestTransactionMs, ...isolation },
      )
      await runEffects(effects, scope.requestId)
      return answer
    } catch (error) {
      if (error instanceof Refused) return error.answer as T
      if (attempt >= attempts || !asksForRetry(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, 5 * attempt ** 2 + Math.random() * 10))
    }
  }
}

/** True when a write broke the unique key or check with this name (or part of it). */
export function brokeConstraint(error: unknown, name: string): boolean {
  if (!(error instanceof Error)) return false
  const meta = error instanceof Prisma.PrismaClientKnownRequestError ? JSON.stringify(error.meta ?? {}) : ''
  return `${error.message} ${meta} ${causeText(error)}`.includes(name)
}

function asksForRetry(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2034') return true
  if (forgetStalePlans(error)) return true
  const cause = causeText(error)
  return /\b(40001|40P01|TransactionWriteConflict)\b/.test(cause) || /context refused: stale/.test(cause)
}

function causeText(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const own = error as Error & { cause?: unknown; code?: unknown; originalCode?: unknown }
  const cause = own.cause && typeof own.cause === 'object' ? JSON.stringify(own.cause) : ''
  return `${String(own.code ?? '')} ${String(own.originalCode ?? '')} ${own.message} ${cause}`
}
