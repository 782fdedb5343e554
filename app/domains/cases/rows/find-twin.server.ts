import {
  beneficiaryIndexOf,
  factOf,
  openSubmissions,
  type SealedSubmission,
  type Submission,
} from '~/domains/services/index.server'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { openStatuses } from '../lifecycle'

interface OneOfMany {
  /** The case that is sent: it is no twin of its own. */
  caseId: string
  applicantId: string
  serviceCode: string
  /** What may be open once only, as the version says. */
  oneOpenPer: readonly string[]
  submission: Submission
}

/** Another open case of the applicant that agrees in everything that may be open once only. */
export async function findTwin(
  work: Work,
  { caseId, applicantId, serviceCode, oneOpenPer, submission }: OneOfMany,
): Promise<{ number: string } | null> {
  // With the portal's eyes, as what is written next: looking through others for it costs a statement each way.
  const others = await work.asSystem(async () => {
    // Two drafts of one person sent at the same moment see each other here.
    await lockName(work, `submit:${applicantId}`)
    return work.tx.$queryRaw<(SealedSubmission & { caseNumber: string })[]>`
      select c.number as "caseNumber", s.id, s.application_id as "applicationId",
        s.content_cipher as "contentCipher", s.is_whole as "isWhole"
      from case_file c join lateral (select * from submission s
        where s.application_id = c.application_id order by s.number desc limit 1) s on true
      where c.applicant_id = ${applicantId}::uuid and c.service_code = ${serviceCode}
        and c.status::text = any (${[...openStatuses]}) and c.id <> ${caseId}::uuid`
  })
  const spell = (one: Submission) =>
    JSON.stringify(
      oneOpenPer.map((path) =>
        path === 'beneficiary' ? beneficiaryIndexOf(one) : (factOf(one.answers, path) ?? null),
      ),
    )
  const own = spell(submission)
  const twin = others.find((other) =>
    openSubmissions([other])
      .slice(-1)
      .some((sent) => spell(sent) === own),
  )
  return twin ? { number: twin.caseNumber } : null
}
