import {
  decideApplicationIn,
  getAppealEnd,
  type MoveCaseError,
  takeCaseToDecide,
} from '~/domains/applications/index.server'
import type { RefuseInput } from '~/domains/applications/schema'
import type { Context } from '~/domains/identity/context'
import { notifyIn } from '~/domains/notifications/index.server'
import { ok, type Result } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'

/** Refuses a case with its reason, and tells the citizen until when she can appeal. */
export async function refuseApplication(
  context: Context,
  applicationId: string,
  input: RefuseInput,
): Promise<Result<null, MoveCaseError | 'applications.error.checksMissing'>> {
  const appealUntil = await getAppealEnd(dayOf(context.now()))
  return transaction(context, async (tx) => {
    const move = { applicationId, version: input.version, move: 'refuse' } as const
    const taken = await takeCaseToDecide(tx, context, move)
    if (!taken.ok) return taken

    const { reasonCode, text } = input
    const decision = { outcome: 'refused', reasonCode, text, evidence: null, appealUntil } as const
    await decideApplicationIn(tx, context, taken.value, decision)
    await notifyIn(tx, context, {
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
