import { splitSteps } from '~/domains/services/index.server'
import { isId } from '~/lib/ids'
import type { Application } from '~/platform/prisma/client'
import type { ApplicationStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { findApplicant } from '../assistance/rows/find-applicant.server'

export interface OwnApplication extends Application {
  /** `draft`, or how its case stands. */
  status: ApplicationStatus
  /** The number of its case; null while a draft. */
  caseNumber: string | null
  /** Pages that the centre asked her to mend and that were not sent back yet; null when it asked for none. */
  asked: string[] | null
}

/**
 * The citizen's own application, or the one that she lets whoever acts fill in for her; locked until the transaction
 * ends. Null when it is not theirs or not there.
 */
export async function lockOwnApplication(work: Work, id: string): Promise<OwnApplication | null> {
  const applicantId = isId(id) ? await findApplicant(work, id) : null
  if (!applicantId) return null
  const [application] = await work.tx.$queryRaw<Application[]>`
    select id, service_code as "serviceCode", applicant_id as "applicantId", answers_cipher as "answersCipher",
      journey_version as "journeyVersion", number, beneficiary_index as "beneficiaryIndex",
      submission_key as "submissionKey", created_at as "createdAt", updated_at as "updatedAt"
    from application where id = ${id}::uuid and applicant_id = ${applicantId}::uuid for update`
  if (!application) return null
  // Asked once the lock is held: the second press of a button sees what the first one made. A clerk sees no case.
  const readCase = () => work.tx.$queryRaw<CaseOf[]>`
    select c.number, c.status::text as status, e.reason_code as "reasonCode"
    from case_file c left join lateral (
      select reason_code from application_event e
      where c.status = 'correction_requested' and e.application_id = c.id
        and e.type = 'application.correctionRequested' order by e.at desc limit 1) e on true
    where c.application_id = ${id}::uuid`
  const [one] = applicantId === work.personId ? await readCase() : await work.asSystem(readCase)
  return {
    ...application,
    status: one?.status ?? 'draft',
    caseNumber: one?.number ?? null,
    asked: one?.status === 'correction_requested' ? splitSteps(one.reasonCode) : null,
  }
}

interface CaseOf {
  number: string
  status: ApplicationStatus
  /** Of what was asked last; null unless it waits for that. */
  reasonCode: string | null
}
