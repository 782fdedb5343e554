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
  /** Tiyin that stood on this account after it, added up by the database. */
  balanceTiyin: bigint
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
 * written in another order than it happened. What stood after each is the balance now, less what moved since: any page
 * says the same of a posting.
 */
export async function listAccountPostings(
  client: Client,
  code: string,
  { before = null, limit = 50, since = null, until = null }: PostingsAsked = {},
): Promise<AccountPosting[]> {
  // One statement: Prisma would fetch the three relations side by side, which one connection cannot do.
  return client.$queryRaw<AccountPosting[]>`
    with moved as (
      select p.id, p.at, p.purpose, p.effect_id, a.balance_tiyin,
        case when p.from_account_id = a.id then p.to_account_id else p.from_account_id end as other_id,
        case when p.from_account_id = a.id then -p.amount_tiyin else p.amount_tiyin end as change
        from account a join posting p on p.from_account_id = a.id or p.to_account_id = a.id
       where a.code = ${code}),
    page as (
      select * from moved m
       where (${since}::timestamptz is null or m.at >= ${since}::timestamptz)
         and (${until}::timestamptz is null or m.at < ${until}::timestamptz)
         and (${before}::bigint is null
           or (m.at, m.id) < (select l.at, l.id from posting l where l.id = ${before}::bigint))
       order by m.at desc, m.id desc limit ${limit}::int),
    newest as (select at, id from page order by at desc, id desc limit 1),
    since as (
      select coalesce(sum(m.change), 0) as change from moved m, newest n where (m.at, m.id) > (n.at, n.id))
    select p.id, p.at, p.purpose, e.kind as "effectKind", e.subject_id as "subjectId", other.code as "otherCode",
      p.change as "changeTiyin",
      (p.balance_tiyin - since.change - coalesce(sum(p.change) over (order by p.at desc, p.id desc
        rows between unbounded preceding and 1 preceding), 0))::bigint as "balanceTiyin"
      from page p join account other on other.id = p.other_id join effect e on e.id = p.effect_id, since
     order by p.at desc, p.id desc`
}
