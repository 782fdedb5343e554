import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { getAppealEnd } from '../queries/get-appeal-end.server'
import { type CaseToDecideError, takeCaseToDecide } from '../rows/take-case-to-decide.server'
import { nameDecision, tellApplicant } from '../rows/tell.server'
import type { RefuseInput } from '../schema'
import { recordDecision } from './record-decision.server'

export type RefuseError = CaseToDecideError | 'applications.error.reasonMissing'

/** Refuses a case with its reason, and tells the citizen until when she can appeal. */
export async function refuseCase(
  work: Work,
  { caseId, version, reasonCode, text }: RefuseInput & { caseId: string },
): Promise<Result<null, RefuseError>> {
  const taken = await takeCaseToDecide(work, { caseId, version, move: 'refuse' })
  if (!taken.ok) return taken
  const { refuse: reasons } = taken.value.definition.reasons
  if (!reasons.some(({ code }) => code === reasonCode)) return refuse('applications.error.reasonMissing')

  const appealUntil = await getAppealEnd(dayOf(work.now()), work)
  const decided = await recordDecision(work, taken.value, {
    ...{ outcome: 'refused', reasonCode, text, evidence: null, appealUntil },
  })
  await tellApplicant(work, taken.value, {
    what: nameDecision('refused', decided),
    template: 'notifications.applicationRefused',
    variables: { number: taken.value.number },
  })
  return ok(null)
}
