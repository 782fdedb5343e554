import type { Texts } from '~/domains/questions/schema'
import { getVersion } from '~/domains/services/index.server'
import { isId } from '~/lib/ids'
import type { PersonName } from '~/lib/people/person-name'
import { dayOf } from '~/platform/clock.server'
import type { ApplicationStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import type { CaseFilter } from '../desk/rows/queue-tabs.server'
import { readBatch } from '../desk/rows/read-batch.server'
import { hasCaseRole } from '../policy'
import { readAssignees, readAway } from '../rows/read-away.server'
import type { CaseNarrowing } from './list-cases.server'

interface CaseLine {
  number: string
  serviceCode: string
  service: Texts | null
  status: ApplicationStatus
  applicant: PersonName | null
  assignee: PersonName | null
  submittedAt: Date
  dueOn: Date
}

/**
 * Cases under one filter of the queue, so many after the one named: all of them, and none that the queue hides. Who is
 * away is found out with the first batch, for it reads all open cases of the centre; the others are given it.
 */
export async function listCaseBatch(
  work: Work,
  { filter, service, due, who }: { filter: CaseFilter } & CaseNarrowing,
  { after, limit, absentIds: known }: { after: string | null; limit: number; absentIds: string[] | null },
): Promise<{ rows: CaseLine[]; next: string | null; absentIds: string[] }> {
  const { organisationId: centreCode, personId } = work
  if (!centreCode || !hasCaseRole(work)) return { rows: [], next: null, absentIds: [] }
  const absentIds = known ?? [
    ...(await readAway(work, centreCode, await readAssignees(work, centreCode))).keys(),
  ]
  const found = await readBatch(work, {
    ...{ centreCode, personId, today: dayOf(work.now()), absentIds },
    ...{ filter, service: service || null, due: due ?? null, who: isId(who) ? who : null, after, limit },
  })
  const rows: CaseLine[] = []
  // One after another: a transaction has one connection.
  for (const { id: _, journeyVersion, ...row } of found) {
    const version = await getVersion(work, row.serviceCode, journeyVersion)
    rows.push({ ...row, service: version?.definition.name ?? null })
  }
  return { rows, next: found.length === limit ? (found.at(-1)?.id ?? null) : null, absentIds }
}
