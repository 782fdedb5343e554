import type { Tx } from '~/platform/db.server'

export interface AccountPosting {
  id: bigint
  at: Date
  purpose: string
  /** Past-tense event the posting belongs to. */
  effectKind: string
  /** The account on the other side. */
  otherCode: string
  /** Tiyin; below zero when the money left this account. */
  changeTiyin: bigint
}

/** Postings of an account, newest first. `before` is the id of the last row seen; null starts at the newest. */
export async function listAccountPostings(
  tx: Tx,
  code: string,
  { before = null, limit = 50 }: { before?: bigint | null; limit?: number } = {},
): Promise<AccountPosting[]> {
  // One statement: Prisma would fetch the three relations side by side, which one connection cannot do.
  return tx.$queryRaw<AccountPosting[]>`
    select p.id, p.at, p.purpose, e.kind as "effectKind", other.code as "otherCode",
      case when p.from_account_id = a.id then -p.amount_tiyin else p.amount_tiyin end as "changeTiyin"
      from account a
      join posting p on p.from_account_id = a.id or p.to_account_id = a.id
      join account other on other.id = case when p.from_account_id = a.id then p.to_account_id else p.from_account_id end
      join effect e on e.id = p.effect_id
     where a.code = ${code} and (${before}::bigint is null or p.id < ${before}::bigint)
     order by p.id desc limit ${limit}::int`
}
