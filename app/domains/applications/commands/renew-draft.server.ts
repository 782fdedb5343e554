import { carryOver, loadCatalogue, openJourneyOf } from '~/domains/services/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { lockOwnApplication } from '../rows/lock-own-application.server'
import { openAnswers, sealAnswers } from '../sealed.server'

/**
 * A draft goes over to the version in force, when its person has seen what that changes (`seen` is the number she saw;
 * another one that came meanwhile is shown first). What fits is kept.
 */
export async function renewDraft(
  work: Work,
  { applicationId, seen }: { applicationId: string; seen: number },
): Promise<Result<null, 'applications.error.notFound' | 'applications.error.changed'>> {
  const application = await lockOwnApplication(work, applicationId)
  if (!application) return refuse('applications.error.notFound')
  const journey = await openJourneyOf(work, application, await loadCatalogue(work.now(), work))
  if (application.status !== 'draft' || journey?.number !== seen) return refuse('applications.error.changed')
  const answers = carryOver(journey, openAnswers(application.answersCipher, applicationId))
  await work.tx.application.update({
    where: { id: applicationId },
    data: { answersCipher: sealAnswers(answers, applicationId), journeyVersion: journey.number },
  })
  return ok(null)
}
