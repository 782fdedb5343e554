import type { AccountKind } from '~/platform/prisma/enums'
import type { Client } from '~/platform/work.server'

export interface KindSum {
  kind: AccountKind
  accounts: number
  /** Tiyin on all of them together. */
  balanceTiyin: bigint
}

/** How many accounts there are of each kind and what stands on them; over all kinds it is 0. */
export async function sumKinds(client: Client): Promise<KindSum[]> {
  return client.$queryRaw<KindSum[]>`
    select kind::text as kind, count(*)::int as accounts, sum(balance_tiyin)::bigint as "balanceTiyin"
      from account group by account.kind order by account.kind`
}
