import { listHolidays } from '~/domains/reference/index.server'
import type { Work } from '~/platform/work.server'
import { countDays } from '../rows/count-days.server'
import type { DaysLeaf } from '../rows/read-month.server'
import type { Leaf } from '../tell'
import { type VoucherMeasure, type VoucherSum, voucherMeasures } from './measures'

/** What was counted of one kind of device (`service`) in one region, with its sums in tiyin. */
export interface VoucherLeaf extends Leaf, Record<VoucherSum, bigint> {}

export interface VoucherMonth {
  leaves: Record<VoucherMeasure, VoucherLeaf[]>
  issueDays: DaysLeaf[]
  deviceDays: DaysLeaf[]
}

interface LeafRow extends VoucherLeaf {
  measure: VoucherMeasure
}

/**
 * What became of vouchers in the month that begins on this day, by the days of Tashkent and the region of the centre that
 * decides. A person counts once a kind, however many vouchers of it were written; what was asked is of no kind.
 */
export async function readVoucherMonth({ tx }: Work, startsOn: Date): Promise<VoucherMonth> {
  const rows = await tx.$queryRaw<LeafRow[]>`
    with month as (
      select (${startsOn}::date + interval '1 month')::date as next,
             ${startsOn}::date::timestamp at time zone 'Asia/Tashkent' as since,
             (${startsOn}::date + interval '1 month')::timestamp at time zone 'Asia/Tashkent' as until),
    happened as (
      select 'asked' as measure, '' as device, left(c.centre_code, 4) as region, c.id::text as who,
             0 as issued, 0 as state, 0 as own
        from case_file c join service_version s on s.service_code = c.service_code and s.number = c.journey_version
          and s.definition #>> '{outcome,kind}' = 'voucher', month m
       where c.submitted_at >= m.since and c.submitted_at < m.until
      union all
      select 'issued', v.device_code, left(c.centre_code, 4), v.beneficiary_index, v.ceiling_tiyin, 0, 0
        from voucher v join entitlement e on e.id = v.entitlement_id join case_file c on c.id = e.application_id, month m
       where v.replaces_id is null and v.issued_at >= m.since and v.issued_at < m.until
      union all
      select 'spent', o.device_code, left(c.centre_code, 4), v.beneficiary_index, 0, o.voucher_part_tiyin, o.top_up_tiyin
        from device_order o join voucher v on v.id = o.voucher_id join entitlement e on e.id = v.entitlement_id
        join case_file c on c.id = e.application_id, month m
       where o.handed_over_at >= m.since and o.handed_over_at < m.until
      union all
      select 'waiting', w.device_code, w.region_code, w.beneficiary_index, 0, 0, 0
        from budget_wait w, month m where w.since_on < m.next and (w.closed_at is null or w.closed_at >= m.until))
    select measure, device as service, region, count(distinct who)::int as count, sum(issued)::bigint as "issuedTiyin",
           sum(state)::bigint as "stateTiyin", sum(own)::bigint as "ownTiyin"
      from happened group by 1, 2, 3`
  const leaves = Object.fromEntries(
    voucherMeasures.map((measure) => [measure, [] as VoucherLeaf[]]),
  ) as VoucherMonth['leaves']
  for (const { measure, ...leaf } of rows) leaves[measure].push(leaf)
  return { leaves, ...(await readDays(tx, startsOn)) }
}

interface DaysRow {
  of: 'issueDays' | 'deviceDays'
  service: string
  region: string
  from: string
  until: string
  count: number
}

async function readDays(tx: Work['tx'], startsOn: Date) {
  const holidays = await listHolidays(tx)
  const rows = await tx.$queryRaw<DaysRow[]>`
    with month as (
      select ${startsOn}::date::timestamp at time zone 'Asia/Tashkent' as since,
             (${startsOn}::date + interval '1 month')::timestamp at time zone 'Asia/Tashkent' as until),
    took as (
      select 'issueDays' as "of", v.device_code, c.centre_code, c.submitted_at as begun, v.issued_at as done
        from voucher v join entitlement e on e.id = v.entitlement_id join case_file c on c.id = e.application_id, month m
       where v.replaces_id is null and v.issued_at >= m.since and v.issued_at < m.until
      union all
      select 'deviceDays', o.device_code, c.centre_code, o.placed_at, o.handed_over_at
        from device_order o join voucher v on v.id = o.voucher_id join entitlement e on e.id = v.entitlement_id
        join case_file c on c.id = e.application_id, month m
       where o.handed_over_at >= m.since and o.handed_over_at < m.until)
    select "of", device_code as service, left(centre_code, 4) as region,
           (begun at time zone 'Asia/Tashkent')::date::text as "from",
           (done at time zone 'Asia/Tashkent')::date::text as until, count(*)::int as count
      from took group by 1, 2, 3, 4, 5`
  const days = (of: DaysRow['of']): DaysLeaf[] =>
    rows
      .filter((row) => row.of === of)
      .map(({ service, region, from, until, count }) => ({
        ...{ service, region, count },
        days: countDays(from, until, holidays),
      }))
  return { issueDays: days('issueDays'), deviceDays: days('deviceDays') }
}
