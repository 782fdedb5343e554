import { listHolidays } from '~/domains/reference/index.server'
import type { Work } from '~/platform/work.server'
import { type Measure, measures } from '../rules'
import type { Leaf } from '../tell'
import { countDays } from './count-days.server'

/** Working days to the first decision, of one service in one region. */
export interface DaysLeaf {
  service: string
  region: string
  days: number
  count: number
}

export interface MonthRead {
  leaves: Record<Measure, Leaf[]>
  days: DaysLeaf[]
}

/** What happened in the month that begins on this day, by the days of Tashkent. The portal itself counts. */
export async function readMonth({ tx }: Work, startsOn: Date): Promise<MonthRead> {
  const rows = await tx.$queryRaw<(Leaf & { measure: Measure })[]>`
    with month as (
      select ${startsOn}::date as first, (${startsOn}::date + interval '1 month')::date as next,
             ${startsOn}::date::timestamp at time zone 'Asia/Tashkent' as since,
             (${startsOn}::date + interval '1 month')::timestamp at time zone 'Asia/Tashkent' as until),
    happened as (
      select 'received' as measure, c.service_code, c.centre_code from case_file c, month m
       where c.submitted_at >= m.since and c.submitted_at < m.until
      union all
      select 'refused', c.service_code, c.centre_code from decision d join case_file c on c.id = d.application_id, month m
       where d.outcome = 'refused' and d.decided_at >= m.since and d.decided_at < m.until
      union all
      select 'overdue', c.service_code, c.centre_code from case_file c, month m
       where c.due_on >= m.first and c.due_on < m.next and c.status <> 'withdrawn'
         and not exists (select from decision d where d.application_id = c.id
           and (d.decided_at at time zone 'Asia/Tashkent')::date <= c.due_on)
      union all
      select 'appeals', c.service_code, c.centre_code from appeal a join case_file c on c.id = a.application_id, month m
       where a.filed_at >= m.since and a.filed_at < m.until)
    select measure, service_code as service, left(centre_code, 4) as region, count(*)::int as count
      from happened group by 1, 2, 3`
  const leaves = Object.fromEntries(measures.map((measure) => [measure, [] as Leaf[]])) as MonthRead['leaves']
  for (const { measure, ...leaf } of rows) leaves[measure].push(leaf)
  return { leaves, days: await readDays(tx, startsOn) }
}

async function readDays(tx: Work['tx'], startsOn: Date): Promise<DaysLeaf[]> {
  const holidays = await listHolidays(tx)
  const rows = await tx.$queryRaw<
    { service: string; region: string; from: string; until: string; count: number }[]
  >`
    select c.service_code as service, left(c.centre_code, 4) as region,
           (c.submitted_at at time zone 'Asia/Tashkent')::date::text as "from",
           (d.decided_at at time zone 'Asia/Tashkent')::date::text as until, count(*)::int as count
      from decision d join case_file c on c.id = d.application_id
     where d.number = 1 and d.decided_at >= ${startsOn}::date::timestamp at time zone 'Asia/Tashkent'
       and d.decided_at < (${startsOn}::date + interval '1 month')::timestamp at time zone 'Asia/Tashkent'
     group by 1, 2, 3, 4`
  return rows.map(({ from, until, ...leaf }) => ({ ...leaf, days: countDays(from, until, holidays) }))
}
