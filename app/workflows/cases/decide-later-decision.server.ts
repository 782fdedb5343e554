import {
  type AppealObstacle,
  applyChange,
  findAppealObstacle,
  lockChange,
  openChangeText,
  recordOverpayment,
} from '~/domains/care/index.server'
import {
  type DecidedCaseError,
  followOrganisation,
  recordLaterDecision,
  takeDecidedCase,
  tellApplicant,
} from '~/domains/cases/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'

export type LaterDecisionError =
  | DecidedCaseError
  | 'care.error.nothingPrepared'
  | 'care.error.preparedByYou'
  | 'care.error.headDecides'
  | AppealObstacle

/** The change on which a head decides, or who prepared it takes back. */
export interface SeenChange {
  caseId: string
  /** What she saw: what was prepared since is another one. */
  changeId: string
}

const eventOf = {
  suspend: 'application.provisionSuspended',
  resume: 'application.provisionResumed',
  change: 'application.provisionChanged',
  end: 'application.provisionEnded',
} as const

/** A head of the centre decides what somebody else prepared: a decision in the place of the one before. */
export async function decideLaterDecision(
  work: Work,
  { caseId, changeId }: SeenChange,
): Promise<Result<null, LaterDecisionError>> {
  const taken = await takeDecidedCase(work, caseId)
  if (!taken.ok) return taken
  if (work.role !== 'inson_head') return refuse('care.error.headDecides')
  const change = await lockChange(work, caseId)
  if (change?.id !== changeId) return refuse('care.error.nothingPrepared')
  const { act, reasonCode, textCipher, preparedById } = change
  if (preparedById === work.personId) return refuse('care.error.preparedByYou')
  const appealed = await findAppealObstacle(work, caseId)
  if (!appealed.ok) return appealed

  const { value: one } = taken
  const text = openChangeText(textCipher, change.id)
  const later = { one, type: eventOf[act], reasonCode, text, preparedById }
  const decisionId = await recordLaterDecision(work, later)
  await applyChange(work, { change, decisionId })
  await recordOverpayment(work, change)
  if (act === 'end') await followOrganisation(work, { caseId, step: { is: 'ended' } })
  await tellApplicant(work, one, {
    what: `decided-${decisionId}`,
    template: 'notifications.decisionChanged',
    variables: { number: one.number },
  })
  return ok(null)
}
