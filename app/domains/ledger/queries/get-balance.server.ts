import type { Tx } from '~/platform/db.server'

/** Tiyin on an account; 0 when it was never opened. Not locked: it may change right after. */
export async function getBalance(tx: Tx, code: string): Promise<bigint> {
  const account = await tx.account.findUnique({ where: { code }, select: { balanceTiyin: true } })
  return account?.balanceTiyin ?? 0n
}
