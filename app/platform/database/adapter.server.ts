import { PrismaPg } from '@prisma/adapter-pg'
import type { PoolConfig } from 'pg'
import { createStatementNames } from './statement-names'
import { type Asked, type Line, noteStatement } from './straight-statements.server'

const names = createStatementNames()

type Connection = Awaited<ReturnType<PrismaPg['connect']>>
type Transaction = Awaited<ReturnType<Connection['startTransaction']>>

/**
 * The driver, asked one thing at a time in a transaction, which has one connection: Prisma reads several relations of a
 * record at once there, and pg's next version will no longer keep such questions in a queue.
 */
export class OrderlyAdapter extends PrismaPg {
  /** What is asked outside of transactions, on whichever connection is free; null until Prisma has connected. */
  pool: Asked | null = null

  override async connect() {
    const adapter = await super.connect()
    this.pool = {
      queryRaw: (query) => adapter.queryRaw(query),
      executeRaw: (query) => adapter.executeRaw(query),
    }
    const startTransaction = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (...how) => askInTurn(await startTransaction(...how))
    return adapter
  }
}

function askInTurn(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn =
    <Query, Answer>(ask: (query: Query) => Promise<Answer>) =>
    (query: Query): Promise<Answer> => {
      const answer = last.then(() => ask(query))
      last = answer.catch(() => {})
      return answer
    }
  const queryRaw = inTurn(transaction.queryRaw.bind(transaction))
  const executeRaw = inTurn(transaction.executeRaw.bind(transaction))
  const line: Line = { queryRaw, executeRaw, isOver: false }
  // What Prisma asks; what is asked straight goes over the line itself.
  transaction.queryRaw = (query) => {
    noteStatement(line, query)
    return queryRaw(query)
  }
  transaction.executeRaw = (query) => {
    noteStatement(line, query)
    return executeRaw(query)
  }
  return transaction
}

/**
 * The driver with statements prepared by name. What is asked outside a transaction and no longer fits its plan, because
 * a migration changed a table meanwhile, is asked once more under another name; `transaction` begins anew by itself.
 */
export class PreparingAdapter extends OrderlyAdapter {
  constructor(config: PoolConfig) {
    super(config, { statementNameGenerator: ({ sql }) => names.nameOf(sql) })
  }

  override async connect() {
    const adapter = await super.connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    const executeRaw = adapter.executeRaw.bind(adapter)
    adapter.queryRaw = (query) => askAgain(() => queryRaw(query))
    adapter.executeRaw = (query) => askAgain(() => executeRaw(query))
    return adapter
  }
}

async function askAgain<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (!forgetStalePlans(error)) throw error
    return ask()
  }
}

/** True when a prepared statement no longer fits its tables: then all names change, and asking again plans anew. */
export function forgetStalePlans(error: unknown): boolean {
  if (!/cached plan must not change result type/.test(textOf(error))) return false
  names.renew()
  return true
}

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  return `${error.message} ${JSON.stringify(error.cause ?? {})}`
}
