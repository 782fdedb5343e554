import type { Client } from '~/platform/work.server'

export interface AccountPosting {
  id: bigint
  at: Date
  purpose: string
  /** Past-tense event the posting belongs to. */
  effectKind: string
  /** Id of what it happened to. */
  subjectId: string | null
  /** The account on the other side. */
  otherCode: string
  /** Tiyin; below zero when the money left this account. */
  changeTiyin: bigint
}

export interface PostingsAsked {
  /** Id of the last row seen; null starts at the newest. */
  before?: bigint | null
  limit?: number
  /** Not before this instant. */
  since?: Date | null
  /** Before this instant. */
  until?: Date | null
}

/**
 * Postings of an account, newest first by their instant: ids alone would not do, for what is imported or seeded is
 * written in another order than it happened.
 */
export async function listAccountPostings(
  client: Client,
  code: string,
  { before = null, limit = 50, since = null, until = null }: PostingsAsked = {},
): Promise<AccountPosting[]> {
  // One statement: Prisma would fetch the three relations side by side, which one connection cannot do.
  return client.$queryRaw<AccountPosting[]>`
    select p.id, p.at, p.purpose, e.kind as "effectKind", e.subject_id as "subjectId", other.code as "otherCode",
      case when p.from_account_id = a.id then -p.amount_tiyin else p.amount_tiyin end as "changeTiyin"
      from account a
      join posting p on p.from_account_id = a.id or p.to_account_id = a.id
      join account other on other.id = case when p.from_account_id = a.id then p.to_account_id else p.from_account_id end
      join effect e on e.id = p.effect_id
     where a.code = ${code}
       and (${since}::timestamptz is null or p.at >= ${since}::timestamptz)
       and (${until}::timestamptz is null or p.at < ${until}::timestamptz)
       and (${before}::bigint is null
         or (p.at, p.id) < (select l.at, l.id from posting l where l.id = ${before}::bigint))
     order by p.at desc, p.id desc limit ${limit}::int`
}
