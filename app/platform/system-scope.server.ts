import type { Scope, Tx } from './db.server'

/** The portal itself: it sees every row, so whoever uses it has decided before who may. */
export const systemScope = { personId: null, role: 'system', organisationId: null } as const satisfies Scope

/**
 * Runs one piece of a transaction with the portal's own eyes, then gives the caller's eyes back. For what a command
 * must read or write on behalf of people its caller may not see: refunds, who is to be told. Keep it short, and
 * decide before it who may cause it: nothing inside is filtered by row-level security.
 */
export async function asSystem<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const before = await tx.$queryRaw<
    { role: string | null }[]
  >`select current_setting('app.role', true) as role`
  const role = before[0]?.role ?? ''
  if (role === 'system') return work()
  await setRole(tx, 'system')
  try {
    const value = await work()
    await setRole(tx, role)
    return value
  } catch (error) {
    // After a database error the transaction is lost and takes no further statement; the first error counts.
    await setRole(tx, role).catch(() => undefined)
    throw error
  }
}

async function setRole(tx: Tx, role: string): Promise<void> {
  await tx.$executeRaw`select set_config('app.role', ${role}, true)`
}
