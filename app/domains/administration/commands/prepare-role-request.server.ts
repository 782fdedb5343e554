import { recordAudit } from '~/domains/audit/index.server'
import { type RoleRequestInput, recordRoleRequest, refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { isGivenByTwo, mayAskForRole } from '../policy'
import { isHeldFor } from '../rows/read-organisation.server'
import { sendRoleNews } from './send-role-news.server'

export type PrepareRoleRefusal =
  | 'admin.error.roleWaiting'
  | 'admin.error.termOver'
  | 'admin.error.roleAlreadyHeld'
  | 'admin.error.roleNotHeld'
  | 'admin.error.notAllowed'
  | 'admin.error.roleUnknown'
  | 'admin.error.personUnknown'
  | 'admin.error.organisationUnknown'
  | 'sides.error.changeRoles'

/**
 * Prepares that a role which two give is given to a person, or a powerful one taken from her; a head asks so for those who
 * work at her centre. Nothing changes until an administrator has confirmed it; all of them are told. Answers its id.
 */
export async function prepareRoleRequest(
  work: Work,
  input: RoleRequestInput,
): Promise<Result<string, PrepareRoleRefusal>> {
  const { act, personId, role, organisationId, startsOn = null, endsOn = null } = input
  const by = work.personId
  if (!mayAskForRole(work, input) || !by) return refuse('admin.error.notAllowed')
  const own = refuseBothSides('changeRoles', work, [personId])
  if (own) return own
  if (!isGivenByTwo(role)) return refuse('admin.error.roleUnknown')
  if (!(await isHeldFor(work, input))) return refuse('admin.error.organisationUnknown')
  // A head does not see who does not work at her centre yet.
  const person = await work.asSystem(() =>
    work.tx.person.findUnique({ where: { id: personId }, select: { id: true } }),
  )
  if (!person) return refuse('admin.error.personUnknown')
  if (endsOn && endsOn < dayOf(work.now())) return refuse('admin.error.termOver')
  const where = { personId, role, organisationId, revokedAt: null }
  const held = await work.tx.roleGrant.findFirst({ where, select: { startsOn: true, endsOn: true } })
  // One that has an end may be given anew, with other days.
  if (act === 'grant' && held && isSameTerm(held, { startsOn, endsOn }))
    return refuse('admin.error.roleAlreadyHeld')
  if (act === 'revoke' && !held) return refuse('admin.error.roleNotHeld')
  const prepared = await recordRoleRequest(work, { ...input, isAtOnce: false })
  if (!prepared.ok) return prepared
  const requestId = prepared.value
  await recordAudit(work, {
    subject: personId,
    action: 'role.prepared',
    details: { act, role, organisationId, requestId },
  })
  const to = { role: 'administrator', except: [by, personId] } as const
  const path = `/admin/roles/${requestId}`
  await sendRoleNews(work, { requestId, template: 'notifications.roleRequested', to, path })
  return ok(requestId)
}

interface Term {
  startsOn: Date | null
  endsOn: Date | null
}

/** One without an end is not cut short by giving it anew: it is taken away. */
function isSameTerm(held: Term, asked: Term): boolean {
  return held.endsOn === null || held.endsOn.getTime() === asked.endsOn?.getTime()
}
