import type { Context } from '~/domains/identity/context'
import { getCentre } from '~/domains/reference/index.server'
import type { Centre } from '~/domains/reference/schema'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'

/** The centre that decided on an application of the person; null when the application is not hers or has none yet. */
export async function findDecidingCentre(context: Context, applicationId: string): Promise<Centre | null> {
  if (!isId(applicationId) || !context.personId) return null
  const { personId: applicantId } = context
  const application = await transaction(context, ({ tx }) =>
    tx.application.findFirst({ where: { id: applicationId, applicantId }, select: { centreCode: true } }),
  )
  return application?.centreCode ? getCentre(application.centreCode) : null
}
