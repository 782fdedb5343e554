import type { Client } from './work.server'

/** Whoever else locks the same name waits until this transaction is over. */
export async function lockName({ tx }: { tx: Pick<Client, '$executeRaw'> }, name: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`
}
