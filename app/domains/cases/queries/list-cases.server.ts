import type { Context } from '~/domains/identity/context'
import type { Texts } from '~/domains/questions/schema'
import { getVersion } from '~/domains/services/index.server'
import { isId } from '~/lib/ids'
import type { PersonName } from '~/lib/people/person-name'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { ApplicationStatus, CaseOrigin } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { type CaseFilter, caseFilters } from '../desk/rows/queue-tabs.server'
import { type caseSorts, casesPerPage, type DueFilter, readQueue } from '../desk/rows/read-queue.server'
import { closedStatuses } from '../lifecycle'
import { hasCaseRole } from '../policy'
import { readAssignees, readAway } from '../rows/read-away.server'
import { dueState } from '../rules'
import { type CaseSearch, searchCases } from './search-cases.server'

/** What narrows every tab alike, all that are given together. */
export interface CaseNarrowing {
  /** Code of a service. */
  service?: string | undefined
  due?: DueFilter | undefined
  /** Id of who has it. */
  who?: string | undefined
}

export interface CaseRow {
  id: string
  number: string
  version: number
  serviceCode: string
  status: ApplicationStatus
  origin: CaseOrigin
  /** Null where nobody applied. */
  applicant: PersonName | null
  /** Null while nobody has it. */
  assignee: PersonName | null
  /** True when whoever has it is away today. */
  isOfAbsent: boolean
  isMine: boolean
  submittedAt: Date
  dueOn: Date
  /** When it was sent back to the citizen; null unless she has it now. */
  sentBackAt: Date | null
  /** Of its appeal, where that has no answer yet; else of the case. Null for a closed case. */
  due: ReturnType<typeof dueState> | null
}

export interface CasePage {
  rows: CaseRow[]
  total: number
  page: number
  pageSize: number
  counts: Record<CaseFilter, number>
  /** The services that the centre has cases of, whatever the filter, as their forms are called. */
  services: { code: string; name: Texts }[]
  /** The one that the cases are of; null for all. */
  service: string | null
}

interface CaseOrder {
  /** Null for what is due first, or closed last. */
  by?: (typeof caseSorts)[number] | null
  descending?: boolean
}

/**
 * The queue of the specialist's centre, what is due first on top; the search is a PINFL, (a part of) a number, or
 * beginnings of the words of a name in any script; What narrows counts for every tab.
 * Says nothing of devices or health: that stands in the case alone. Pages count from 1.
 */
export async function listCases(
  context: Context,
  input: { filter: CaseFilter; page: number } & CaseNarrowing & CaseSearch & CaseOrder,
): Promise<CasePage> {
  const centreCode = context.organisationId
  if (!centreCode || !hasCaseRole(context)) return emptyPage
  const today = dayOf(context.now())
  return transaction(context, async (work) => {
    const away = await readAway(work, centreCode, await readAssignees(work, centreCode))
    const services = await readServices(work, centreCode)
    const service = services.find(({ code }) => code === input.service)?.code ?? null
    const { rows, counts, page } = await readQueue(work, {
      ...{ centreCode, personId: context.personId, today, absentIds: [...away.keys()] },
      ...{ filter: input.filter, page: input.page, found: searchCases(context, input), service },
      ...{ due: input.due ?? null, who: input.who && isId(input.who) ? input.who : null },
      ...{ by: input.by ?? null, descending: input.descending ?? false },
    })
    return {
      rows: rows.map(({ applicantId, assigneeId, appealDueOn, ...row }) => ({
        ...row,
        dueOn: appealDueOn ?? row.dueOn,
        applicant: applicantId ? (row.applicant ?? nobody) : null,
        assignee: assigneeId ? (row.assignee ?? nobody) : null,
        isOfAbsent: away.has(assigneeId ?? ''),
        isMine: assigneeId !== null && assigneeId === context.personId,
        due: !appealDueOn && isClosed(row.status) ? null : dueState(appealDueOn ?? row.dueOn, today),
      })),
      ...{ total: counts[input.filter], page, pageSize: casesPerPage, counts, services, service },
    }
  })
}

const nobody: PersonName = { family: '', given: '', patronymic: null }
const emptyPage: CasePage = {
  rows: [],
  total: 0,
  page: 1,
  pageSize: casesPerPage,
  counts: Object.fromEntries(caseFilters.map((name) => [name, 0])) as Record<CaseFilter, number>,
  services: [],
  service: null,
}

function isClosed(status: ApplicationStatus): boolean {
  return (closedStatuses as readonly ApplicationStatus[]).includes(status)
}

/** Each looked up by itself: cases of the centre are many, services few. */
async function readServices(work: Work, centreCode: string): Promise<CasePage['services']> {
  const found = await work.tx.$queryRaw<{ code: string; version: number }[]>`
    select s.code, c.journey_version as version from service s cross join lateral (
      select journey_version from case_file where centre_code = ${centreCode} and service_code = s.code
      order by journey_version desc limit 1) c order by s.code`
  const services: CasePage['services'] = []
  // One after another: a transaction has one connection.
  for (const { code, version: number } of found) {
    const version = await getVersion(work, code, number)
    if (version) services.push({ code, name: version.definition.name })
  }
  return services
}
