import type { Context } from '~/domains/identity/context'
import { type GroupAnswer, groups } from '~/domains/questions/index.server'
import { ownValue } from '~/lib/own-value'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { blindIndex } from '~/platform/crypto.server'
import { type Tx, transaction } from '~/platform/db.server'
import { log } from '~/platform/log.server'
import type { Answers } from '../answers'
import { loadCatalogue, openJourneyOf } from '../catalogue.server'
import { mayEditStep } from '../correction'
import { canVisit, findPage, isAnswered, listHidden, listSteps, refreshAnswers } from '../journey'
import { isEditable } from '../lifecycle'
import { openAnswers, sealAnswers } from '../sealed.server'
import { lockOwnApplication } from '../steps/lock-application.server'
import { readCorrectionIn } from '../steps/read-correction.server'

export type SaveAnswerError =
  | 'applications.error.notFound'
  | 'applications.error.notEditable'
  | 'applications.error.ownPinfl'
  | 'applications.error.answerWrong'

/**
 * Keeps one page's answer, so that a journey begun here goes on on another device. Answers to later pages stay, even
 * those that are no longer asked: going back and forth loses nothing. `hidden` are the answered pages that this answer
 * makes needless, for the person to be told. `ownPinfl` names the `field`.
 */
export async function saveAnswer(
  context: Context,
  input: { applicationId: string; step: string; value: GroupAnswer },
): Promise<Result<{ answers: Answers; hidden: string[] }, SaveAnswerError>> {
  const catalogue = await loadCatalogue(dayOf(context.now()))
  return transaction(context, async (tx) => {
    const application = await lockOwnApplication(tx, context, input.applicationId)
    if (!application) return refuse('applications.error.notFound')
    const journey = await openJourneyOf(tx, application, catalogue)
    if (!journey || !isEditable(application.status)) return refuse('applications.error.notEditable')
    const before = refreshAnswers(journey, openAnswers(application.answersCipher, application.id))
    const asked = await readCorrectionIn(tx, application)
    const page = findPage(journey, input.step)
    if (
      !page ||
      !canVisit(journey, before, page.id) ||
      !mayEditStep(journey, before, asked?.steps ?? null, page.id)
    ) {
      return refuse('applications.error.notEditable')
    }
    const after = refreshAnswers(journey, { ...before, [page.id]: input.value })
    const field = await findOwnPinfl(
      tx,
      context,
      groups.people(page.questions, ownValue(after, page.id) ?? {}),
    )
    if (field) return refuse('applications.error.ownPinfl', { field })
    const isAsked = listSteps(journey, after).some(({ id }) => id === page.id)
    if (!isAsked || !isAnswered(journey, page, after)) {
      const answer = groups.redact(page.questions, input.value)
      log.warn({ service: journey.serviceCode, page: page.id, answer }, 'answer does not fit')
      return refuse('applications.error.answerWrong')
    }

    await tx.application.update({
      where: { id: application.id },
      data: { answersCipher: sealAnswers(after, application.id), journeyVersion: journey.number },
    })
    return ok({ answers: after, hidden: listHidden(journey, before, after) })
  })
}

// Who applies for somebody else and gives her own number would get what she asks for on her own name.
async function findOwnPinfl(
  tx: Tx,
  { personId }: Context,
  people: readonly { pinfl: string; field: string }[],
): Promise<string | null> {
  if (!personId || people.length === 0) return null
  const own = await tx.person.findUnique({ where: { id: personId }, select: { pinflIndex: true } })
  return people.find(({ pinfl }) => blindIndex('pinfl', pinfl) === own?.pinflIndex)?.field ?? null
}
