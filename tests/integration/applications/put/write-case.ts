import { type Submission, sealSubmission } from '~/domains/services/index.server'
import type { Work } from '~/platform/work.server'

/** What was sent, where a test says nothing of it. */
export function sealNothing(at: Date, id: string, said: Partial<Submission> = {}): string {
  const nobody = { pinfl: null, familyName: '', givenName: '', patronymic: null, birthOn: '' }
  const nothing = { at: at.toISOString(), journeyVersion: 1, answers: {}, labels: {}, documentIds: [] }
  return sealSubmission({ ...nothing, beneficiary: nobody, ...said }, id)
}

/** A case in review of an application that says nothing, written as the portal writes what others did. */
export async function writeCase(
  { tx }: Work,
  one: { id: string; applicantId: string; centreCode: string; assigneeId: string | null; now: Date },
): Promise<void> {
  const { id, applicantId, centreCode, assigneeId, now } = one
  const about = { id, applicantId, serviceCode: 'device-voucher', journeyVersion: 1 }
  await tx.application.create({ data: { ...about, answersCipher: '', submissionKey: id } })
  await tx.submission.create({
    data: {
      id,
      applicationId: id,
      number: 1,
      serviceVersion: 1,
      contentCipher: sealNothing(now, id),
      sentAt: now,
    },
  })
  await tx.case.create({
    data: {
      ...{ ...about, applicationId: id, number: id, centreCode, submittedAt: now, dueOn: now },
      status: 'submitted',
    },
  })
  await tx.case.update({ where: { id }, data: { status: 'in_review', assigneeId } })
}
