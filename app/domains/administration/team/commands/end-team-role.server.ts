import { recordAudit } from '~/domains/audit/index.server'
import { cancelRoleGrant } from '~/domains/identity/index.server'
import { notify } from '~/domains/notifications/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { isLastOwner, lockTeam } from '../rows/lock-team.server'
import { tellOwners } from '../rows/tell-team.server'
import { teamAct } from '../team-act'

export type EndTeamRoleError = 'team.error.notAllowed' | 'team.error.notFound' | 'team.error.lastOwner'

/**
 * An owner ends what a colleague does in the team, or somebody leaves it herself. Her sessions in this role, and the keys
 * of programs that act in her name, open nothing from the next request on. An owner without an end always stays.
 */
export async function endTeamRole(
  work: Work,
  { grantId }: { grantId: string },
): Promise<Result<{ left: boolean }, EndTeamRoleError>> {
  return work.asSystem(async () => {
    const { members, own, isOwner } = await lockTeam(work)
    const left = own?.id === grantId
    if (!own || !(left || isOwner)) return refuse('team.error.notAllowed')
    const member = members.find(({ id }) => id === grantId)
    if (!member) return refuse('team.error.notFound')
    if (isLastOwner(members, member)) return refuse('team.error.lastOwner')
    const ended = await cancelRoleGrant(work, grantId)
    if (!ended.ok) return refuse('team.error.notFound')
    const { personId, organisationId, role } = member
    const action = teamAct(role, left ? 'teamLeft' : 'teamEnded')
    await recordAudit(work, { subject: organisationId, action, details: { personId } })
    const news = { key: `roleGrant:${grantId}:ended-${work.requestId}`, variables: {} }
    if (left)
      await tellOwners(work, { role, organisationId }, { ...news, template: 'notifications.teamLeft' })
    else
      await notify(work, {
        ...{ ...news, personId, template: 'notifications.teamEnded' },
        ...{ locale: null, path: '/account/roles' },
      })
    return ok({ left })
  })
}
