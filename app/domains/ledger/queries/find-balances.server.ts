import type { AccountKind } from '~/platform/prisma/enums'
import type { Client } from '~/platform/work.server'

export interface AccountBalance {
  code: string
  /** Id of the maker, seller, voucher … ; null for the system's own accounts. */
  ownerId: string | null
  /** Tiyin. */
  balanceTiyin: bigint
}

/** Accounts of a kind that are not empty, the largest balance first: what is owed to whom. At most `limit`. */
export async function findBalances(
  client: Client,
  kind: AccountKind,
  limit = 500,
): Promise<AccountBalance[]> {
  return client.account.findMany({
    where: { kind, balanceTiyin: { not: 0n } },
    select: { code: true, ownerId: true, balanceTiyin: true },
    orderBy: [{ balanceTiyin: 'desc' }, { code: 'asc' }],
    take: limit,
  })
}
