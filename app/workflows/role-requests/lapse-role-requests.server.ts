import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { decideRoleRequestIn, lockRoleRequestIn } from '~/domains/identity/index.server'
import type { JobHandlers } from '~/domains/jobs/index.server'
import { transaction } from '~/platform/db.server'
import { tellAboutRole } from './tell-about-role.server'

/** Ends the requests about roles that nobody decided in their days, and tells who prepared them. */
export async function lapseRoleRequests(context: Context): Promise<void> {
  const over = await transaction(context, (tx) =>
    tx.roleRequest.findMany({
      where: { status: 'prepared', lapsesAt: { lte: context.now() } },
      orderBy: { id: 'asc' },
      select: { id: true },
    }),
  )
  for (const { id } of over) await lapse(context, id)
}

function lapse(context: Context, requestId: string): Promise<void> {
  return transaction(context, async (tx) => {
    const request = await lockRoleRequestIn(tx, requestId)
    if (request?.status !== 'prepared') return
    const { act, role, organisationId, personId, preparedById } = request
    await decideRoleRequestIn(tx, requestId, { status: 'lapsed', personId: null, at: context.now() })
    await recordAudit(tx, {
      subject: personId,
      action: 'role.lapsed',
      details: { act, role, organisationId, requestId },
    })
    const path = `/admin/roles/${requestId}`
    await tellAboutRole(tx, context, {
      ...{ requestId, template: 'notifications.roleRequestLapsed', to: preparedById, path },
    })
  })
}

export const roleJobs = {
  'identity.lapseRoleRequests': lapseRoleRequests,
} satisfies JobHandlers<unknown>
