import { recordPastAudit } from '~/domains/audit/index.server'
import { systemContext } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { Role } from '~/platform/prisma/enums'
import type { SeedDay } from '../seed-day'

const minute = 60_000
/** So long before the act that it led to, by what was done: a specialist reads before she decides. */
const readingMinutes = 12

interface Read {
  personId: string
  caseId: string
  actorId: string
  actorRole: Extract<Role, 'inson_specialist' | 'inson_head'>
  centreCode: string
  at: Date
}

/**
 * Who of a centre did something with a case had opened it shortly before: what the applicant finds of it in her own file.
 * The cases must be there; in the order of time, as each chain is read.
 */
export async function seedReads(day: SeedDay): Promise<void> {
  await transaction(
    systemContext(() => day.now, 'seed'),
    async (work) => {
      const reads = await work.tx.$queryRaw<Read[]>`
        select c.applicant_id as "personId", c.application_id as "caseId", e.actor_id as "actorId",
          e.actor_role as "actorRole", c.centre_code as "centreCode", e.at
        from application_event e join case_file c on c.application_id = e.application_id
        where e.actor_role in ('inson_specialist', 'inson_head') and e.actor_id is not null
          and c.applicant_id is not null and e.actor_id <> c.applicant_id
        order by e.at, e.id`
      await recordPastAudit(
        work,
        reads.map(({ personId, caseId, centreCode, at, ...actor }) => ({
          ...{ ...actor, action: 'person.fileRead', subject: personId },
          details: { applicationId: caseId, organisationId: centreCode },
          at: new Date(at.getTime() - readingMinutes * minute),
        })),
      )
    },
  )
}
