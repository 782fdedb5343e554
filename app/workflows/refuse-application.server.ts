import {
  decideApplicationIn,
  getAppealEnd,
  type MoveCaseError,
  takeCaseToDecide,
} from '~/domains/applications/index.server'
import type { RefuseInput } from '~/domains/applications/schema'
import type { Context } from '~/domains/identity/context'
import { notify } from '~/domains/notifications/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'

export type RefuseError =
  | MoveCaseError
  | 'applications.error.checksMissing'
  | 'applications.error.reasonMissing'

/** Refuses a case with its reason, and tells the citizen until when she can appeal. */
export async function refuseApplication(
  context: Context,
  applicationId: string,
  input: RefuseInput,
): Promise<Result<null, RefuseError>> {
  const appealUntil = await getAppealEnd(dayOf(context.now()))
  return transaction(context, async (tx) => {
    const move = { applicationId, version: input.version, move: 'refuse' } as const
    const taken = await takeCaseToDecide(tx, context, move)
    if (!taken.ok) return taken

    const { reasonCode, text } = input
    const { refuse: reasons } = taken.value.definition.reasons
    if (!reasons.some(({ code }) => code === reasonCode)) return refuse('applications.error.reasonMissing')
    const decision = { outcome: 'refused', reasonCode, text, evidence: null, appealUntil } as const
    await decideApplicationIn(tx, context, taken.value, decision)
    await notify(tx, {
      key: `application:${applicationId}:refused`,
      personId: taken.value.applicantId,
      template: 'notifications.applicationRefused',
      variables: { number: taken.value.number },
      locale: null,
      path: `/applications/${applicationId}`,
    })
    return ok(null)
  })
}
