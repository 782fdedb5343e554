import { nilId } from '~/lib/ids'
import type { PersonName } from '~/lib/people/person-name'
import type { ApplicationStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { type CaseFilter, type QueueOf, tabConditions } from './queue-tabs.server'
import { appealDueOn, type DueFilter, nameOf, narrowed } from './read-queue.server'

interface AskedBatch extends QueueOf {
  filter: CaseFilter
  /** Code of a service; null for all, as what follows. */
  service: string | null
  due: DueFilter | null
  /** Id of who has it. */
  who: string | null
  /** Id of the last case of the batch before; null for the first one. */
  after: string | null
  limit: number
}

interface BatchRow {
  id: string
  number: string
  serviceCode: string
  journeyVersion: number
  status: ApplicationStatus
  /** Null where nobody applied, and where the reader may not see who did; so with whoever has it. */
  applicant: PersonName | null
  assignee: PersonName | null
  submittedAt: Date
  dueOn: Date
}

/** So many cases of a tab after the one named, in the order of their ids: all of them, as the queue finds them. */
export function readBatch(work: Work, asked: AskedBatch): Promise<BatchRow[]> {
  return work.tx.$queryRaw<BatchRow[]>`
    select c.id, c.number, c.service_code as "serviceCode", c.journey_version as "journeyVersion", c.status::text,
      c.submitted_at as "submittedAt", c.due_on as "dueOn", ${nameOf('applicant')}, ${nameOf('assignee')}
    from (select c.*, ${appealDueOn(asked)} as appeal_due_on from case_file c) c
      left join person applicant on applicant.id = c.applicant_id left join person assignee on assignee.id = c.assignee_id
    where (${tabConditions(asked)[asked.filter]}) and ${narrowed(asked)} and c.id > ${asked.after ?? nilId}::uuid
    order by c.id limit ${asked.limit}::int`
}
