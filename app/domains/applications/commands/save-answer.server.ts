import type { Context } from '~/domains/identity/context'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { blindIndex } from '~/platform/crypto.server'
import { type Tx, transaction } from '~/platform/db.server'
import type { Answers, StepId } from '../answers'
import { type Catalogue, loadCatalogue, refreshAnswers } from '../catalogue.server'
import { mayEditStep } from '../correction'
import { canVisit, getJourney, isAnswered, listHidden, listSteps } from '../journey'
import { isEditable } from '../lifecycle'
import { openAnswers, sealAnswers } from '../sealed.server'
import { lockOwnApplication } from '../steps/lock-application.server'
import { readCorrectionIn } from '../steps/read-correction.server'

export type SaveAnswerError =
  | 'applications.error.notFound'
  | 'applications.error.notEditable'
  | 'applications.error.deviceMissing'
  | 'applications.error.deviceForChildren'
  | 'applications.error.ownPinfl'
  | 'applications.error.districtMissing'
  | 'applications.error.answerWrong'

/**
 * Keeps one step's answer, so that a journey begun here goes on on another device. Answers to later steps stay, even
 * those that are no longer asked: going back and forth loses nothing. `hidden` are the answered steps that this answer
 * makes needless, for the person to be told.
 */
export async function saveAnswer(
  context: Context,
  input: { applicationId: string; step: StepId; value: unknown },
): Promise<Result<{ answers: Answers; hidden: StepId[] }, SaveAnswerError>> {
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
    if (input.step === 'device' && !after.device) return refuse(whyNoDevice(input.value, catalogue))
    if (input.step === 'person' && (await isOwnPinfl(tx, context, after.person?.pinfl))) {
      return refuse('applications.error.ownPinfl')
    }
    if (input.step === 'district' && !after.district) return refuse('applications.error.districtMissing')
    const step = listSteps(journey, after).find(({ id }) => id === input.step)
    if (!step || !isAnswered(step, after)) return refuse('applications.error.answerWrong')

    await tx.application.update({
      where: { id: application.id },
      data: { answersCipher: sealAnswers(after, application.id), journeyVersion: journey.version },
    })
    return ok({ answers: after, hidden: listHidden(journey, before, after) })
  })
}

function whyNoDevice(value: unknown, { kinds }: Catalogue) {
  const { deviceCode } = value as NonNullable<Answers['device']>
  return kinds.get(deviceCode)?.onlyChildren
    ? ('applications.error.deviceForChildren' as const)
    : ('applications.error.deviceMissing' as const)
}

// Who applies for somebody else and gives her own number would get the device on her own name.
async function isOwnPinfl(tx: Tx, { personId }: Context, pinfl: string | null | undefined): Promise<boolean> {
  if (!pinfl || !personId) return false
  return (await tx.person.count({ where: { id: personId, pinflIndex: blindIndex('pinfl', pinfl) } })) > 0
}
