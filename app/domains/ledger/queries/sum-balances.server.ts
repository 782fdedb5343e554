import type { AccountKind } from '~/platform/prisma/enums'
import type { Client } from '~/platform/work.server'

/** Tiyin on all accounts of each kind together; kinds without accounts are 0. They sum to 0. */
export async function sumBalances(client: Client): Promise<Partial<Record<AccountKind, bigint>>> {
  const groups = await client.account.groupBy({ by: ['kind'], _sum: { balanceTiyin: true } })
  return Object.fromEntries(groups.map((group) => [group.kind, group._sum.balanceTiyin ?? 0n]))
}
