import { beneficiaryIndexOf, factOf, openSubmissions, type Submission } from '~/domains/services/index.server'
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
  // Two drafts of one person sent at the same moment see each other here.
  await work.tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`submit:${applicantId}`}, 0))`
  const others = await work.tx.case.findMany({
    where: { applicantId, serviceCode, status: { in: [...openStatuses] }, id: { not: caseId } },
    select: {
      number: true,
      application: {
        select: {
          submissions: {
            orderBy: { number: 'desc' },
            take: 1,
            select: { id: true, applicationId: true, contentCipher: true, isWhole: true },
          },
        },
      },
    },
  })
  const spell = (one: Submission) =>
    JSON.stringify(
      oneOpenPer.map((path) =>
        path === 'beneficiary' ? beneficiaryIndexOf(one) : (factOf(one.answers, path) ?? null),
      ),
    )
  const isTwin = (other: (typeof others)[number]) => {
    const sent = openSubmissions(other.application?.submissions ?? []).at(-1)
    return sent !== undefined && spell(sent) === spell(submission)
  }
  return others.find(isTwin) ?? null
}
