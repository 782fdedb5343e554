import { withdrawApplicationIn } from '~/domains/applications/index.server'
import type { WithdrawInput } from '~/domains/applications/schema'
import type { Context } from '~/domains/identity/context'
import { notify } from '~/domains/notifications/index.server'
import { ok, type Result } from '~/lib/result'
import { transaction } from '~/platform/db.server'
import { tellStaff } from './notices/tell-staff.server'

export type WithdrawError =
  | 'applications.error.notFound'
  | 'applications.error.notWithdrawable'
  | 'applications.error.changed'

/** Takes an application back and tells the citizen, and the specialist who had it. */
export async function withdrawApplication(
  context: Context,
  applicationId: string,
  input: WithdrawInput,
): Promise<Result<null, WithdrawError>> {
  return transaction(context, async (tx) => {
    const withdrawn = await withdrawApplicationIn(tx, context, applicationId, input)
    if (!withdrawn.ok) return withdrawn
    const { number, assigneeId } = withdrawn.value
    await notify(tx, {
      key: `application:${applicationId}:withdrawn`,
      personId: context.personId,
      template: 'notifications.applicationWithdrawn',
      variables: { number },
      locale: null,
      path: `/applications/${applicationId}`,
    })
    if (assigneeId) {
      await tellStaff(tx, {
        key: `application:${applicationId}:withdrawn-staff`,
        personId: assigneeId,
        template: 'notifications.caseWithdrawn',
        variables: { number },
        caseId: applicationId,
      })
    }
    return ok(null)
  })
}
