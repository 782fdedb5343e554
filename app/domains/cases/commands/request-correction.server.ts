import { getVersion, joinSteps } from '~/domains/services/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { mayWorkOn } from '../policy'
import { type MoveCaseError, takeCaseInHand, writeMove } from '../rows/move-case.server'
import { tellApplicant } from '../rows/tell.server'
import type { CorrectionInput } from '../schema'

export type CorrectionError = MoveCaseError | 'applications.error.stepsMissing'

/** Sends a case back to the citizen with what is to be mended. The centre's time stands still until it comes back. */
export async function requestCorrection(
  work: Work,
  { caseId, version, steps, text }: CorrectionInput & { caseId: string },
): Promise<Result<null, CorrectionError>> {
  const move = 'requestCorrection'
  const taken = await takeCaseInHand(work, { caseId, version, move, may: mayWorkOn })
  if (!taken.ok) return taken
  const { applicationId, serviceCode, journeyVersion, number } = taken.value
  // Nobody else could mend it.
  if (!applicationId) return refuse('applications.error.notPossibleNow')
  const pages = (await getVersion(work, serviceCode, journeyVersion))?.definition.pages ?? []
  if (!steps.every((step) => pages.some(({ id }) => id === step)))
    return refuse('applications.error.stepsMissing')

  const newVersion = await writeMove(work, taken.value, {
    move,
    type: 'application.correctionRequested',
    reasonCode: joinSteps(steps),
    text,
  })
  await tellApplicant(work, taken.value, {
    what: `correction-${newVersion}`,
    template: 'notifications.applicationCorrectionRequested',
    variables: { number },
  })
  return ok(null)
}
