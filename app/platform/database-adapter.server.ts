import { PrismaPg } from '@prisma/adapter-pg'
import type { PoolConfig } from 'pg'
import { createStatementNames } from './statement-names'

const names = createStatementNames()

/**
 * The driver with statements prepared by name. What is asked outside a transaction and no longer fits its plan, because
 * a migration changed a table meanwhile, is asked once more under another name; `transaction` begins anew by itself.
 */
export class PreparingAdapter extends PrismaPg {
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
