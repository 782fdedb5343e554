import { systemContext } from '~/domains/identity/context'
import { isoDayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'

/**
 * Ids of unused vouchers whose last day is at most `days` and at least `atLeast` days away, for the reminder; at most
 * `limit`. Not of those that were issued later than that, nor of those whose holder knows this last day already: the
 * notice in the portal, which everybody gets, has the key that `tellOfLastDay` gives.
 */
export async function listExpiringVouchers(
  now: Date,
  { days, atLeast, limit }: { days: number; atLeast: number; limit: number },
): Promise<string[]> {
  const today = isoDayOf(now)
  const rows = await transaction(
    systemContext(),
    (tx) => tx.$queryRaw<{ id: string }[]>`
      select v.id from voucher v
       where v.status = 'issued' and v.suspended_at is null
         and v.valid_until between ${today}::date + ${atLeast}::int and ${today}::date + ${days}::int
         and (v.issued_at at time zone 'Asia/Tashkent')::date <= v.valid_until - ${days}::int
         and not exists (select from message m where m.key = concat('voucher:', v.id, ':expiring:',
           to_char(v.valid_until, 'YYYY-MM-DD'), ':', ${days}::text, ':', v.person_id, ':portal'))
       order by v.valid_until, v.id limit ${limit}`,
  )
  return rows.map(({ id }) => id)
}
