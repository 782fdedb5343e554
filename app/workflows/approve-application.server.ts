import {
  decideApplicationIn,
  findOutcomeKindIn,
  fittingReasons,
  getAppealEnd,
  type MoveCaseError,
  takeCaseToDecide,
} from '~/domains/applications/index.server'
import type { ApproveInput } from '~/domains/applications/schema'
import type { Context } from '~/domains/identity/context'
import { notify } from '~/domains/notifications/index.server'
import type { OutcomeKind } from '~/domains/services/schema'
import { type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { Given } from './outcomes/outcome'
import { handlerOf, type OutcomeError, type OutcomeTerms } from './outcomes/outcomes.server'

export type ApproveError =
  | MoveCaseError
  | 'applications.error.checksMissing'
  | 'applications.error.evidenceMissing'
  | 'applications.error.reasonUnfounded'
  | 'applications.error.approvalText.missing'
  | OutcomeError

/** What an approval of a case of the caller's centre would give; null when there is no such case. */
export function findOutcomeKind(
  context: Context,
  applicationId: string,
): Promise<{ kind: OutcomeKind; serviceCode: string } | null> {
  return transaction(context, (tx) => findOutcomeKindIn(tx, context, applicationId))
}

/** The decision and what it gives, in one transaction: both or neither, and once. */
export async function approveApplication(
  context: Context,
  applicationId: string,
  input: ApproveInput & OutcomeTerms,
): Promise<Result<Given, ApproveError>> {
  const today = dayOf(context.now())
  const found = await findOutcomeKind(context, applicationId)
  if (!found) return refuse('applications.error.notFound')
  const [handler, appealUntil] = await Promise.all([
    handlerOf(found.kind).prepare(today, found.serviceCode),
    getAppealEnd(today),
  ])
  return transaction(context, async (tx) => {
    const move = { applicationId, version: input.version, move: 'approve' } as const
    const taken = await takeCaseToDecide(tx, context, move)
    if (!taken.ok) return taken
    const { applicantId, number, definition, evidence, isSecondPerson } = taken.value
    const obstacle = handler.obstacle(taken.value, definition.outcome)
    if (!obstacle.ok) return obstacle
    // Nobody alone gives public money on no evidence.
    if (evidence.kind === 'none' && !isSecondPerson) return refuse('applications.error.evidenceMissing')
    const reason = fittingReasons(definition, evidence).find(({ code }) => code === input.reasonCode)
    if (!reason) return refuse('applications.error.reasonUnfounded')
    if (reason.rests === 'head' && !input.text) return refuse('applications.error.approvalText.missing')

    const given = await handler.give(tx, context, taken.value, definition.outcome, input)
    if (!given.ok) return given
    const { reasonCode, text } = input
    await decideApplicationIn(tx, context, taken.value, {
      outcome: 'approved',
      reasonCode,
      text,
      evidence: evidence.kind,
      appealUntil,
    })
    await notify(tx, {
      key: `application:${applicationId}:approved`,
      personId: applicantId,
      locale: null,
      template: 'notifications.applicationApproved',
      variables: { number },
      path: `/applications/${applicationId}`,
    })
    return given
  })
}
