import type { Client } from '~/platform/work.server'

/** All in tiyin: opening + came in − went out = closing. */
export interface PeriodSums {
  openingTiyin: bigint
  inTiyin: bigint
  outTiyin: bigint
  closingTiyin: bigint
  postings: number
}

/** What stood on an account before an instant, what moved until another, and what stood there then. */
export async function getPeriodSums(
  client: Client,
  code: string,
  { since, until }: { since: Date; until: Date },
): Promise<PeriodSums> {
  const rows = await client.$queryRaw<Omit<PeriodSums, 'closingTiyin'>[]>`
    select coalesce(sum(case when p.to_account_id = a.id then p.amount_tiyin else -p.amount_tiyin end)
        filter (where p.at < ${since}::timestamptz), 0)::bigint as "openingTiyin",
      coalesce(sum(p.amount_tiyin)
        filter (where p.at >= ${since}::timestamptz and p.to_account_id = a.id), 0)::bigint as "inTiyin",
      coalesce(sum(p.amount_tiyin)
        filter (where p.at >= ${since}::timestamptz and p.from_account_id = a.id), 0)::bigint as "outTiyin",
      count(*) filter (where p.at >= ${since}::timestamptz)::int as postings
      from account a join posting p on p.from_account_id = a.id or p.to_account_id = a.id
     where a.code = ${code} and p.at < ${until}::timestamptz`
  const { openingTiyin = 0n, inTiyin = 0n, outTiyin = 0n, postings = 0 } = rows[0] ?? {}
  return { openingTiyin, inTiyin, outTiyin, postings, closingTiyin: openingTiyin + inTiyin - outTiyin }
}
