import {
  type CaseToDecideError,
  fittingReasons,
  getAppealEnd,
  nameDecision,
  recordDecision,
  takeCaseToDecide,
  tellApplicant,
} from '~/domains/cases/index.server'
import type { ApproveInput } from '~/domains/cases/schema'
import { type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import type { Given } from './outcomes/outcome'
import { handlerOf, type OutcomeError, type OutcomeTerms } from './outcomes/outcomes.server'

export type ApproveError =
  | CaseToDecideError
  | 'applications.error.evidenceMissing'
  | 'applications.error.secondPersonMissing'
  | 'applications.error.reasonUnfounded'
  | 'applications.error.approvalText.missing'
  | OutcomeError

/** The decision and what it gives, in one transaction: both or neither, and once. */
export async function approveCase(
  work: Work,
  { caseId, version, ...input }: ApproveInput & OutcomeTerms & { caseId: string },
): Promise<Result<Given, ApproveError>> {
  const { deviceCode } = input
  const taken = await takeCaseToDecide(work, { caseId, version, move: 'approve', deviceCode })
  if (!taken.ok) return taken
  const { number, definition, evidence, preparedById } = taken.value
  const handler = handlerOf(definition.outcome.kind)
  const obstacle = await handler.findObstacle(work, taken.value, definition.outcome)
  if (!obstacle.ok) return obstacle
  // Nobody alone gives public money on no evidence.
  if (evidence.kind === 'none' && !preparedById) return refuse('applications.error.evidenceMissing')
  if (definition.decides.fourEyes && !preparedById) return refuse('applications.error.secondPersonMissing')
  const reason = fittingReasons(definition, evidence).find(({ code }) => code === input.reasonCode)
  if (!reason) return refuse('applications.error.reasonUnfounded')
  if (reason.rests === 'head' && !input.text) return refuse('applications.error.approvalText.missing')

  const given = await handler.give(work, taken.value, definition.outcome, input)
  if (!given.ok) return given
  const { reasonCode, text } = input
  const appealUntil = await getAppealEnd(dayOf(work.now()), work)
  const decided = await recordDecision(work, taken.value, {
    ...{ outcome: 'approved', reasonCode, text, evidence: evidence.kind, appealUntil },
  })
  await tellApplicant(work, taken.value, {
    what: nameDecision('approved', decided),
    template: 'notifications.applicationApproved',
    variables: { number },
  })
  return given
}
