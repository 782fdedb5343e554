import { recordAudit } from '~/domains/audit/index.server'
import { changeGrantDuties, type TeamDuty } from '~/domains/identity/index.server'
import { notify } from '~/domains/notifications/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { isLastOwner, lockTeam } from '../rows/lock-team.server'
import { teamAct } from '../team-act'

export type ChangeDutiesError =
  | 'team.error.notAllowed'
  | 'team.error.notFound'
  | 'team.error.ownDuties'
  /** She sells with a mandate, which says what she does. */
  | 'team.error.byMandate'
  | 'team.error.lastOwner'

/**
 * An owner says what a colleague does from now on; her own duties are another owner's to change. An owner without an end
 * always stays. The colleague is told.
 */
export async function changeDuties(
  work: Work,
  { grantId, duties }: { grantId: string; duties: readonly TeamDuty[] },
): Promise<Result<null, ChangeDutiesError>> {
  return work.asSystem(async () => {
    const { members, own, isOwner } = await lockTeam(work)
    if (!own || !isOwner) return refuse('team.error.notAllowed')
    if (own.id === grantId) return refuse('team.error.ownDuties')
    const member = members.find(({ id }) => id === grantId)
    if (!member) return refuse('team.error.notFound')
    if (member.mandateId) return refuse('team.error.byMandate')
    if (String(member.duties) === String(duties)) return ok(null)
    if (!duties.includes('owner') && isLastOwner(members, member)) return refuse('team.error.lastOwner')
    await changeGrantDuties(work, { grantId, duties })
    const { personId, organisationId, role } = member
    const action = teamAct(role, 'dutiesChanged')
    await recordAudit(work, { subject: organisationId, action, details: { personId } })
    await notify(work, {
      ...{ key: `roleGrant:${grantId}:duties-${work.requestId}`, personId, locale: null },
      ...{ template: 'notifications.teamDutiesChanged', variables: {}, path: '/account/roles' },
    })
    return ok(null)
  })
}
