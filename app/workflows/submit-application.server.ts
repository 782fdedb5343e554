import { getOwnApplication, loadCatalogue, submitApplicationIn } from '~/domains/applications/index.server'
import type { SubmitInput } from '~/domains/applications/schema'
import type { Context } from '~/domains/identity/context'
import { notify } from '~/domains/notifications/index.server'
import { getService } from '~/domains/services/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { brokeConstraint, transaction } from '~/platform/db.server'
import { tellStaff } from './notices/tell-staff.server'

export type SubmitError =
  | 'applications.error.notFound'
  | 'applications.error.notEditable'
  | 'applications.error.incomplete'
  | 'applications.error.alreadyApplied'
  | 'applications.error.notOnline'

/** Sends an application, or a correction, and tells the citizen in the same transaction. */
export async function submitApplication(
  context: Context,
  applicationId: string,
  { submissionKey }: SubmitInput,
): Promise<Result<{ number: string; repeated: boolean }, SubmitError>> {
  const application = await getOwnApplication(context, applicationId)
  if (!application) return refuse('applications.error.notFound')
  const [service, catalogue] = await Promise.all([
    getService(application.serviceCode, 'uz-Latn'),
    loadCatalogue(dayOf(context.now())),
  ])
  // A service that was closed takes no new case; one under way is worked to its end.
  if (!service || (application.status === 'draft' && !service.online)) {
    return refuse('applications.error.notOnline')
  }
  try {
    return await transaction(context, async (tx) => {
      const input = { applicationId, submissionKey, catalogue }
      const submitted = await submitApplicationIn(tx, context, input)
      if (!submitted.ok) return submitted
      const { number, dueOn, version, locale, assigneeId, repeated } = submitted.value
      const due = dueOn.toISOString().slice(0, 10)
      if (!repeated) {
        await notify(tx, {
          key: `application:${applicationId}:submitted-${version}`,
          personId: context.personId,
          template: 'notifications.applicationSubmitted',
          variables: { number, dueOn: due },
          locale,
          path: `/applications/${applicationId}`,
        })
      }
      if (!repeated && assigneeId) {
        await tellStaff(tx, {
          key: `application:${applicationId}:returned-${version}`,
          personId: assigneeId,
          template: 'notifications.caseReturned',
          variables: { number, dueOn: due },
          caseId: applicationId,
        })
      }
      return ok({ number, repeated })
    })
  } catch (error) {
    // One key, two applications: a form that was copied, or tampered with.
    if (brokeConstraint(error, 'submission_key')) return refuse('applications.error.notEditable')
    throw error
  }
}
