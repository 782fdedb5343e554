import type { Client } from '~/platform/work.server'

/** Tiyin on an account; 0 when it was never opened. Not locked: it may change right after. */
export async function getBalance(client: Client, code: string): Promise<bigint> {
  const account = await client.account.findUnique({ where: { code }, select: { balanceTiyin: true } })
  return account?.balanceTiyin ?? 0n
}
