import type { SqlReader } from '~/platform/database/sql-reader'

export interface WrongBalance {
  code: string
  /** Tiyin as kept on the account. */
  balanceTiyin: bigint
  /** Tiyin as its postings say. */
  postedTiyin: bigint
}

export interface LedgerVerdict {
  accounts: number
  postings: number
  /** Tiyin over all accounts; anything but 0 is a fault. */
  sumTiyin: bigint
  /** Accounts whose balance is not the sum of their postings; the first 20 by code. */
  wrongBalances: WrongBalance[]
  /** Codes of accounts below zero that may not be; the first 20. */
  overdrawn: string[]
}

/** Adds up every posting and compares. `reader` must see all rows (owner, or scope `system`) in one snapshot. */
export async function verifyLedger(reader: SqlReader): Promise<LedgerVerdict> {
  const totals = await reader.query<{ accounts: string; postings: string; sum: string }>(
    `select (select count(*) from account) as accounts, (select count(*) from posting) as postings,
       (select coalesce(sum(balance_tiyin), 0) from account) as sum`,
  )
  const wrong = await reader.query<{ code: string; balance: string; posted: string }>(
    `with moved as (
       select account_id, sum(amount) as posted from (
         select from_account_id as account_id, -amount_tiyin as amount from posting
         union all select to_account_id, amount_tiyin from posting) each
       group by account_id),
     -- Of sums nobody knows beforehand how many there are: with the limit, each account would look through all of them.
     wrong as materialized (
       select a.code, a.balance_tiyin as balance, coalesce(m.posted, 0) as posted
       from account a left join moved m on m.account_id = a.id
       where a.balance_tiyin <> coalesce(m.posted, 0))
     select * from wrong order by code limit 20`,
  )
  const overdrawn = await reader.query<{ code: string }>(
    'select code from account where balance_tiyin < 0 and not may_be_negative order by code limit 20',
  )
  const total = totals.rows[0]
  return {
    accounts: Number(total?.accounts ?? 0),
    postings: Number(total?.postings ?? 0),
    sumTiyin: BigInt(total?.sum ?? 0),
    wrongBalances: wrong.rows.map((row) => ({
      code: row.code,
      balanceTiyin: BigInt(row.balance),
      postedTiyin: BigInt(row.posted),
    })),
    overdrawn: overdrawn.rows.map((row) => row.code),
  }
}
