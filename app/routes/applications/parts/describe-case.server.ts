import { isAppealable } from '~/domains/cases/index.server'
import { centreNamesAt, getCentre } from '~/domains/reference/index.server'
import { wordsIn } from '~/domains/services/index.server'
import type { Locale } from '~/i18n/locales'
import { isoDay } from '~/lib/figures/iso-day'
import { ownValue } from '~/lib/own-value'
import { describeAppeal } from '~/views/applications/describe-appeal'
import type { OwnApplicationFile } from '~/views/applications/get-own-application.server'
import { namePapers } from './papers/name-papers.server'

/** What the page of a case shows, fit for JSON. */
export async function describeCase(file: OwnApplicationFile, today: Date, locale: Locale) {
  const centre = await getCentre(file.centreCode ?? '')
  const { submission, correction, decision, journey } = file
  const { definition } = journey
  const words = wordsIn(definition, locale)
  const refusal = definition.reasons.refuse.find(({ code }) => code === decision?.reasonCode)
  return {
    number: file.number ?? '',
    status: file.status,
    version: file.version,
    dueOn: isoDay(file.dueOn),
    submittedAt: file.submittedAt?.toISOString() ?? null,
    serviceCode: file.serviceCode,
    words,
    forName: submission && nameOther(submission, definition.parties.person),
    device: submission?.labels.device ?? null,
    lines: file.sentLines,
    documents: namePapers(file.documents, words, locale),
    infected: namePapers(
      file.infected.map((kind) => ({ kind })),
      words,
      locale,
    ).map(({ kindText }) => kindText),
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
      // A paper that she has taken out meanwhile is no longer asked about.
      papers: correction.refusedPapers.flatMap(({ documentId, ...refused }) => {
        const paper = file.documents.find(({ id }) => id === documentId)
        return paper ? [{ ...refused, id: documentId, name: paper.name }] : []
      }),
      sendBackBy: isoDay(correction.sendBackBy) ?? '',
    },
    decision: decision && {
      outcome: decision.outcome,
      isLater: decision.isLater,
      reasonCode: decision.reasonCode,
      text: decision.text,
      hasReceipt: decision.hasReceipt,
      /** Code of a service that would help. */
      help: refusal?.help ?? null,
      appealUntil: isoDay(decision.appealUntil) ?? '',
      isInTime: decision.appealUntil >= today,
      mayAppeal: isAppealable(file, today),
    },
    appeals: file.appeals.map((one) => describeAppeal(one, file.centreCode)),
    voucherId: file.voucherId,
    wait: file.wait && {
      ...{ urgency: file.wait.urgency, place: file.wait.place },
      sinceOn: isoDay(file.wait.sinceOn),
    },
    centre: centre && {
      ...{ names: centre.names, code: centre.code, phone: centre.phone },
      namesWhenSent: centreNamesAt(centre, file.submittedAt ?? today),
    },
  }
}

/** The name of whom it is for; null when that is the applicant. */
function nameOther(
  { answers, beneficiary }: NonNullable<OwnApplicationFile['submission']>,
  person: string | undefined,
) {
  if (!person || !ownValue(answers, person)) return null
  const { familyName, givenName, patronymic } = beneficiary
  return { family: familyName, given: givenName, patronymic }
}

export type CaseFacts = Awaited<ReturnType<typeof describeCase>>
