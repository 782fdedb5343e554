import type { Context } from '~/domains/identity/context'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { Answers, StepId } from '../answers'
import { loadCatalogue, refreshAnswers } from '../catalogue.server'
import { mayEditStep } from '../correction'
import { canVisit, getJourney, isAnswered, listSteps } from '../journey'
import { isEditable } from '../lifecycle'
import { openAnswers, sealAnswers } from '../sealed.server'
import { lockOwnApplication } from '../steps/lock-application.server'
import { readCorrectionIn } from '../steps/read-correction.server'

export type SaveAnswerError =
  | 'applications.error.notFound'
  | 'applications.error.notEditable'
  | 'applications.error.deviceMissing'
  | 'applications.error.districtMissing'
  | 'applications.error.answerWrong'

/**
 * Keeps one step's answer, so that a journey begun here goes on on another device. Answers to later steps stay, even
 * those that are no longer asked: going back and forth loses nothing.
 */
export async function saveAnswer(
  context: Context,
  input: { applicationId: string; step: StepId; value: unknown },
): Promise<Result<{ answers: Answers }, SaveAnswerError>> {
  const catalogue = await loadCatalogue(dayOf(context.now()))
  return transaction(context, async (tx) => {
    const application = await lockOwnApplication(tx, context, input.applicationId)
    if (!application) return refuse('applications.error.notFound')
    const journey = getJourney(application.serviceCode)
    if (!journey || !isEditable(application.status)) return refuse('applications.error.notEditable')
    const before = refreshAnswers(openAnswers(application.answersCipher, application.id), catalogue)
    const asked = await readCorrectionIn(tx, application)
    if (
      !canVisit(journey, before, input.step) ||
      !mayEditStep(journey, before, asked?.steps ?? null, input.step)
    ) {
      return refuse('applications.error.notEditable')
    }
    const after = refreshAnswers({ ...before, [input.step]: input.value } as Answers, catalogue)
    if (input.step === 'device' && !after.device) return refuse('applications.error.deviceMissing')
    if (input.step === 'district' && !after.district) return refuse('applications.error.districtMissing')
    const step = listSteps(journey, after).find(({ id }) => id === input.step)
    if (!step || !isAnswered(step, after)) return refuse('applications.error.answerWrong')

    await tx.application.update({
      where: { id: application.id },
      data: { answersCipher: sealAnswers(after, application.id), journeyVersion: journey.version },
    })
    return ok({ answers: after })
  })
}
