import { recordAudit } from '~/domains/audit/index.server'
import {
  cancelRoleGrant,
  createRoleGrant,
  decideRoleRequest,
  refuseBothSides,
  whereStanding,
} from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { RoleRequest } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { mayAskForRole } from '../policy'
import { type DecideRoleRefusal, lockWaitingRequest } from '../rows/lock-waiting-request.server'
import { isHeldFor } from '../rows/read-organisation.server'
import { sendRoleNews } from './send-role-news.server'

export type ConfirmRoleRefusal =
  | DecideRoleRefusal
  | 'admin.error.requestLapsed'
  | 'admin.error.termOver'
  | 'admin.error.preparerLeft'
  | 'admin.error.roleAlreadyHeld'
  | 'admin.error.roleNotHeld'
  | 'admin.error.organisationUnknown'
  | 'admin.error.lastAdministrator'
  | 'sides.error.confirmRole'

/** Gives or takes the role that another administrator asked for, at once. Both of them and the person know of it. */
export async function confirmRoleRequest(
  work: Work,
  requestId: string,
): Promise<Result<null, ConfirmRoleRefusal>> {
  const waiting = await lockWaitingRequest(work, requestId)
  if (!waiting.ok) return waiting
  const request = waiting.value
  const own = refuseBothSides('confirmRole', work, [request.preparedById])
  if (own) return own
  if (request.lapsesAt <= work.now()) return refuse('admin.error.requestLapsed')
  if (request.endsOn && request.endsOn < dayOf(work.now())) return refuse('admin.error.termOver')
  if (!(await isPreparerThere(work, request))) return refuse('admin.error.preparerLeft')
  // Its centre may have closed meanwhile.
  if (request.act === 'grant' && !(await isHeldFor(work, request)))
    return refuse('admin.error.organisationUnknown')
  const changed = await change(work, request)
  if (!changed.ok) return changed
  await decideRoleRequest(work, { requestId, status: 'confirmed' })
  const { role, organisationId } = request
  await recordAudit(work, {
    subject: request.personId,
    action: request.act === 'grant' ? 'role.granted' : 'role.revoked',
    details: { role, organisationId, requestId },
  })
  await tell(work, request)
  return ok(null)
}

/** Whoever prepared it could still prepare it. */
async function isPreparerThere(work: Work, request: RoleRequest): Promise<boolean> {
  const held = await work.tx.roleGrant.findMany({
    where: { personId: request.preparedById, ...whereStanding(work.now()) },
    select: { role: true, organisationId: true },
  })
  return held.some((one) => mayAskForRole({ personId: request.preparedById, ...one }, request))
}

async function change(work: Work, { act, personId, role, organisationId, startsOn, endsOn }: RoleRequest) {
  if (act === 'grant') return createRoleGrant(work, { personId, role, organisationId, startsOn, endsOn })
  const where = { personId, role, organisationId, revokedAt: null }
  const grant = await work.tx.roleGrant.findFirst({ where, select: { id: true } })
  return grant ? cancelRoleGrant(work, grant.id) : refuse('admin.error.roleNotHeld')
}

async function tell(work: Work, { id: requestId, act, personId, preparedById }: RoleRequest) {
  await sendRoleNews(work, {
    ...{ requestId, template: 'notifications.roleRequestConfirmed', to: preparedById },
    path: `/admin/roles/${requestId}`,
  })
  await sendRoleNews(work, {
    ...{ requestId, to: personId, path: '/account/roles' },
    template: act === 'grant' ? 'notifications.roleGiven' : 'notifications.roleTaken',
  })
}
