import type { PersonName } from '~/lib/people/person-name'
import { addDays } from '~/platform/clock.server'
import { Prisma } from '~/platform/prisma/client'
import type { ApplicationStatus, CaseOrigin } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import {
  type CaseFilter,
  caseFilters,
  isCounting,
  type QueueOf,
  sqlDay,
  tabConditions,
} from './queue-tabs.server'

export const dueFilters = ['overdue', 'today', 'soon'] as const
export type DueFilter = (typeof dueFilters)[number]

export const caseSorts = ['number', 'submitted', 'due'] as const

export const casesPerPage = 20
/** So many closed cases are counted and paged through, the last ones first; older ones are found by name or number. */
export const mostClosed = 1000

export interface AskedQueue extends QueueOf {
  filter: CaseFilter
  /** Counted from 1. */
  page: number
  /** Ids of what was searched for, as a query; null where nothing was. */
  found: Prisma.Sql | null
  /** Code of a service; null for all, as what follows. */
  service: string | null
  due: DueFilter | null
  /** Id of who has it. */
  who: string | null
  /** Null for what is due first, or closed last. */
  by: (typeof caseSorts)[number] | null
  descending: boolean
}

interface QueueRow {
  id: string
  number: string
  version: number
  serviceCode: string
  status: ApplicationStatus
  origin: CaseOrigin
  applicantId: string | null
  /** Null where nobody applied, and where the reader may not see who did; so with whoever has it. */
  applicant: PersonName | null
  assigneeId: string | null
  assignee: PersonName | null
  submittedAt: Date
  dueOn: Date
  /** Of its appeal that has no answer yet. */
  appealDueOn: Date | null
  /** When the citizen, who has it now, was sent it the last time. */
  sentBackAt: Date | null
}

interface Queue {
  rows: QueueRow[]
  counts: Record<CaseFilter, number>
  /** The one that was asked for, or the last one there is. */
  page: number
}

/** Without a case where the tab is empty. */
type Read = Pick<Queue, 'counts' | 'page'> & (QueueRow | { id: null })

/**
 * The cases of a tab and how many each tab has, in one statement. What is open at the centre, and what waits for another
 * body or for the answer to an appeal, is read once and counted for every tab; of closed cases, which are many, only the
 * last ones are looked at. A search is counted as it is searched: a closed case that fits is seen on its tab.
 */
export async function readQueue(work: Work, asked: AskedQueue): Promise<Queue> {
  const { filter, found } = asked
  const conditions = tabConditions(asked)
  const tabs = caseFilters.map((name) => Prisma.sql`(${conditions[name]}) as ${tab(name)}`)
  const ofLast = found
    ? Prisma.sql`select ${columns} from tabs c where c.closed limit ${mostClosed}::int`
    : lastClosed(asked)
  const counts = caseFilters.map((name) =>
    name === 'closed'
      ? Prisma.sql`(select count(*) from (${ofLast}) c)::int as closed`
      : Prisma.sql`count(*) filter (where ${tab(name)})::int as ${tab(name)}`,
  )
  const shown = filter === 'closed' ? ofLast : Prisma.sql`select ${columns} from tabs c where ${tab(filter)}`
  const read = await work.tx.$queryRaw<Read[]>`
    with pool as materialized (
        select ${columns}, c.is_open, ${appealDueOn(asked)} as appeal_due_on
        from case_file c where c.id in (${found ?? waiting(asked)}) and ${narrowed(asked)}),
      tabs as materialized (select c.*, ${Prisma.join(tabs)} from pool c),
      counts as materialized (select ${Prisma.join(counts)} from tabs),
      page as (select greatest(1, least(${asked.page}::int, (${tab(filter)} + ${casesPerPage - 1}::int) / ${casesPerPage}::int)) as page from counts),
      shown as (select c.*, row_number() over () as place from (
        select * from (${shown}) c order by ${orderOf(asked)} limit ${casesPerPage}::int
          offset (select (page - 1) * ${casesPerPage}::int from page)) c)
    select to_json(counts) as counts, page.page, c.id, c.number, c.version, c.service_code as "serviceCode", c.status::text, c.origin::text,
      c.submitted_at as "submittedAt", c.due_on as "dueOn", ${appealDueOn(asked)} as "appealDueOn",
      case when c.status = 'correction_requested' then (select max(e.at) from application_event e
        where e.application_id = c.id and e.type = 'application.correctionRequested') end as "sentBackAt",
      c.applicant_id as "applicantId", ${nameOf('applicant')}, c.assignee_id as "assigneeId", ${nameOf('assignee')}
    from counts cross join page left join shown c on true
      left join person applicant on applicant.id = c.applicant_id left join person assignee on assignee.id = c.assignee_id
    order by c.place`
  const [first] = read
  if (!first) throw new Error('counts always stand in a row')
  const rows = read.flatMap(({ counts: _counts, page: _page, ...row }) => (row.id === null ? [] : [row]))
  return { rows, counts: first.counts, page: first.page }
}

const columns = Prisma.sql`c.id, c.number, c.version, c.service_code, c.status, c.origin, c.applicant_id, c.assignee_id,
  c.submitted_at, c.due_on, c.updated_at, c.centre_code`

/** The name of somebody of a case `c`, who is joined under that word. */
export function nameOf(who: 'applicant' | 'assignee'): Prisma.Sql {
  return Prisma.raw(`case when ${who}.id is not null then json_build_object('family', ${who}.family_name,
    'given', ${who}.given_name, 'patronymic', ${who}.patronymic) end as ${who}`)
}

const tab = (name: CaseFilter) => Prisma.raw(`"${name}"`)

/** Of the appeal of `c` that has no answer yet, where either of them is the centre's. */
export function appealDueOn({ centreCode }: QueueOf): Prisma.Sql {
  return Prisma.sql`(select max(o.due_on) from appeal o where o.application_id = c.id
    and o.status in ('filed', 'in_review') and ${centreCode} in (o.centre_code, c.centre_code))`
}

/** Ids of all cases that somebody waits for here: closed ones too, while another body or an appeal has to answer. */
function waiting({ centreCode }: QueueOf): Prisma.Sql {
  return Prisma.sql`
    select n.id from case_file n where n.centre_code = ${centreCode} and n.is_open
    union select t.application_id from case_task t where t.centre_code = ${centreCode} and t.kind = 'refer' and t.status = 'open'
    union select o.application_id from appeal o where o.status in ('filed', 'in_review')`
}

/** What narrows every tab alike. */
export function narrowed({
  service,
  due,
  who,
  today,
}: Pick<AskedQueue, 'service' | 'due' | 'who' | 'today'>): Prisma.Sql {
  const conditions = [Prisma.sql`true`]
  if (service) conditions.push(Prisma.sql`c.service_code = ${service}`)
  if (who) conditions.push(Prisma.sql`c.assignee_id = ${who}::uuid`)
  if (due) conditions.push(Prisma.sql`${isCounting} and ${dueWithin(due, today)}`)
  return Prisma.join(conditions, ' and ')
}

function dueWithin(due: DueFilter, today: Date): Prisma.Sql {
  if (due === 'overdue') return Prisma.sql`c.due_on < ${sqlDay(today)}`
  if (due === 'today') return Prisma.sql`c.due_on = ${sqlDay(today)}`
  return Prisma.sql`c.due_on > ${sqlDay(today)} and c.due_on <= ${sqlDay(addDays(today, 2))}`
}

/** By an index, in its order. */
function lastClosed(asked: AskedQueue): Prisma.Sql {
  return Prisma.sql`select ${columns} from case_file c where c.centre_code = ${asked.centreCode} and not c.is_open
    and ${narrowed(asked)} order by c.updated_at desc, c.id desc limit ${mostClosed}::int`
}

function orderOf({ by, descending, filter }: AskedQueue): Prisma.Sql {
  const way = Prisma.raw(descending ? 'desc' : 'asc')
  if (by === 'number') return Prisma.sql`c.number ${way}`
  if (by === 'submitted') return Prisma.sql`c.submitted_at ${way}, c.id ${way}`
  if (by === 'due') return Prisma.sql`c.due_on ${way}, c.id ${way}`
  if (filter === 'closed') return Prisma.sql`c.updated_at desc, c.id desc`
  return Prisma.sql`c.due_on, c.submitted_at, c.id`
}
