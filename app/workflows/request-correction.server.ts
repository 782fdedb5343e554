import { type CorrectionError, requestCorrectionIn } from '~/domains/applications/index.server'
import type { CorrectionInput } from '~/domains/applications/schema'
import type { Context } from '~/domains/identity/context'
import { notify } from '~/domains/notifications/index.server'
import { ok, type Result } from '~/lib/result'
import { transaction } from '~/platform/db.server'

/** Sends a case back to the citizen with what is to be mended, and tells her. */
export async function requestCorrection(
  context: Context,
  applicationId: string,
  input: CorrectionInput,
): Promise<Result<null, CorrectionError>> {
  return transaction(context, async (tx) => {
    const asked = await requestCorrectionIn(tx, context, applicationId, input)
    if (!asked.ok) return asked
    const { number, applicantId, newVersion } = asked.value
    await notify(tx, {
      key: `application:${applicationId}:correction-${newVersion}`,
      personId: applicantId,
      template: 'notifications.applicationCorrectionRequested',
      variables: { number },
      locale: null,
      path: `/applications/${applicationId}`,
    })
    return ok(null)
  })
}
