import { describeAnswers, type OwnApplicationFile } from '~/domains/applications/index.server'
import { getCentre } from '~/domains/reference/index.server'

/** What the page of a case shows, fit for JSON. */
export async function describeCase(file: OwnApplicationFile, today: Date) {
  const centre = await getCentre(file.centreCode ?? '')
  const day = (date: Date | null | undefined) => date?.toISOString().slice(0, 10) ?? null
  const { submission, correction, decision } = file
  return {
    number: file.number ?? '',
    status: file.status,
    version: file.version,
    dueOn: day(file.dueOn),
    submittedAt: file.submittedAt?.toISOString() ?? null,
    forName: submission && nameOther(submission),
    device: submission?.labels.device ?? null,
    lines: submission ? describeAnswers(submission.answers, submission.labels) : [],
    documents: file.documents,
    events: file.events.map(({ id, type, actorRole, reasonCode, text, at }) => ({
      id,
      type,
      actorRole,
      reasonCode,
      text,
      at: at.toISOString(),
    })),
    correction: correction && {
      text: correction.text,
      sendBackBy: day(correction.sendBackBy) ?? '',
    },
    decision: decision && {
      outcome: decision.outcome,
      reasonCode: decision.reasonCode,
      text: decision.text,
      appealUntil: day(decision.appealUntil) ?? '',
      mayAppeal: decision.appealUntil >= today,
    },
    voucherId: file.voucherId,
    centre: centre && { names: centre.territory.names, code: centre.code, phone: centre.phone },
  }
}

/** The name of whom the device is for; null when that is the applicant. */
function nameOther({ answers, beneficiary }: NonNullable<OwnApplicationFile['submission']>) {
  if (answers['for-whom'].who === 'self') return null
  const { familyName, givenName, patronymic } = beneficiary
  return { family: familyName, given: givenName, patronymic }
}

export type CaseFacts = Awaited<ReturnType<typeof describeCase>>
