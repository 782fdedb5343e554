import { isoDay } from '~/lib/figures/iso-day'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { quarterLater, quarterOf } from '../rules'
import {
  type Cohort,
  type FirstIssues,
  type History,
  quartersTold,
  quartersWatched,
  type Renewals,
} from './forecast-spending'

const dayMs = 86_400_000

/**
 * What is known of vouchers by kind and quarter of their issue, in Tashkent. A voucher that another stands in the place
 * of is left out: the other says it. What is added up is added up once, and then laid in its quarters.
 */
export async function readHistory(work: Work): Promise<History> {
  const today = dayOf(work.now())
  const quarterOn = quarterOf(today)
  const end = quarterLater(quarterOn, 1).getTime()
  const now = { today: isoDay(today), quarterOn: isoDay(quarterOn) }
  return {
    cohorts: await readCohorts(work, now),
    firsts: await readFirsts(work, now),
    renewals: await readRenewals(work, now),
    rest: (end - today.getTime()) / (end - quarterOn.getTime()),
  }
}

interface Now {
  /** YYYY-MM-DD. */
  today: string
  /** First day of this quarter. */
  quarterOn: string
}

async function readCohorts({ tx }: Work, { quarterOn }: Now): Promise<Cohort[]> {
  return tx.$queryRaw<Cohort[]>`
    with one as (
      select v.device_code, v.ceiling_tiyin, v.status, o.id as order_id, o.voucher_part_tiyin,
        app_quarters_between((v.issued_at at time zone 'Asia/Tashkent')::date, ${quarterOn}::date) as age,
        app_quarters_between((v.issued_at at time zone 'Asia/Tashkent')::date,
          (o.handed_over_at at time zone 'Asia/Tashkent')::date) as after
        from voucher v left join device_order o on o.voucher_id = v.id and o.status = 'handed_over'
       where v.status <> 'replaced'),
    paid as (
      select device_code, age, after, sum(voucher_part_tiyin)::float8 as tiyin
        from one where after is not null group by device_code, age, after)
    select device_code as "deviceCode", age, count(*)::int as count, count(order_id)::int as used,
      sum(ceiling_tiyin)::float8 as "issuedTiyin",
      coalesce(sum(ceiling_tiyin) filter (where status in ('issued', 'held')), 0)::float8 as "standingTiyin",
      array(select coalesce(p.tiyin, 0)
        from generate_series(0, ${quartersWatched - 1}::int) nth
        left join paid p on p.device_code = one.device_code and p.age = one.age and p.after = nth
        order by nth) as "paidTiyin"
      from one group by device_code, age order by device_code, age`
}

async function readFirsts({ tx }: Work, { quarterOn }: Now): Promise<FirstIssues[]> {
  return tx.$queryRaw<FirstIssues[]>`
    with one as (
      select v.device_code, v.ceiling_tiyin,
        app_quarters_between((v.issued_at at time zone 'Asia/Tashkent')::date, ${quarterOn}::date) as age
        from voucher v
       where v.replaces_id is null and not exists (
         select 1 from voucher b where b.beneficiary_index = v.beneficiary_index and b.device_code = v.device_code
           and b.issued_at < v.issued_at)),
    issued as (
      select device_code, age, sum(ceiling_tiyin)::float8 as tiyin
        from one where age between 1 and 4 group by device_code, age)
    select device_code as "deviceCode",
      array(select coalesce(q.tiyin, 0) from generate_series(1, 4) nth
        left join issued q on q.device_code = issued.device_code and q.age = nth order by nth) as "quartersTiyin"
      from issued group by device_code`
}

/** Of each person and kind only the last device counts: an earlier one has been renewed. */
async function readRenewals(work: Work, { today, quarterOn }: Now): Promise<Renewals[]> {
  return work.tx.$queryRaw<Renewals[]>`
    with one as (
      select v.device_code, v.ceiling_tiyin, coalesce(v.renewable_on, e.renewable_on) as renewable_on, v.issued_at,
        app_quarters_between(${quarterOn}::date, coalesce(v.renewable_on, e.renewable_on)) as ahead,
        exists (select 1 from voucher n where n.beneficiary_index = v.beneficiary_index
          and n.device_code = v.device_code and n.issued_at > v.issued_at) as came
        from voucher v join entitlement e on e.id = v.entitlement_id where v.status = 'redeemed'),
    due as (
      select device_code, ahead, sum(ceiling_tiyin)::float8 as tiyin
        from one where renewable_on >= ${today}::date and not came group by device_code, ahead)
    select device_code as "deviceCode",
      array(select coalesce(d.tiyin, 0) from generate_series(0, ${quartersTold - 1}::int) nth
        left join due d on d.device_code = one.device_code and d.ahead = nth order by nth) as "dueTiyin",
      count(*) filter (where ahead between -4 and -1)::int as "wereDue",
      count(*) filter (where ahead between -4 and -1 and came)::int as came
      from one group by device_code`
}

/** Days between the issue and the hand-over, half of the vouchers below it; null where none was handed over. */
export async function readUsualDays({ tx }: Work): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ deviceCode: string; days: number }[]>`
    select v.device_code as "deviceCode",
      percentile_disc(0.5) within group (order by extract(epoch from o.handed_over_at - v.issued_at) * 1000)::float8 / ${dayMs}::float8 as days
      from device_order o join voucher v on v.id = o.voucher_id where o.status = 'handed_over' group by 1`
  return new Map(rows.map(({ deviceCode, days }) => [deviceCode, Math.round(days)]))
}
