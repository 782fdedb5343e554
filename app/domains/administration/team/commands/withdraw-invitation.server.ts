import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextInvitationStatus } from '../lifecycle'
import { lockInvitation } from '../rows/find-invitations.server'
import { lockTeam } from '../rows/lock-team.server'
import { teamAct } from '../team-act'

/** An owner takes back what nobody has answered yet, whoever of the owners had sent it. */
export async function withdrawInvitation(
  work: Work,
  id: string,
): Promise<Result<null, 'team.error.notAllowed' | 'team.error.over'>> {
  return work.asSystem(async () => {
    const { own, isOwner } = await lockTeam(work)
    if (!own || !isOwner) return refuse('team.error.notAllowed')
    const invitation = await lockInvitation(work, id)
    const { organisationId, role } = own
    const isTheirs = invitation?.organisationId === organisationId && invitation.role === role
    const status = isTheirs ? nextInvitationStatus(invitation.status, 'withdraw') : null
    if (!status) return refuse('team.error.over')
    const decided = { status, decidedById: own.personId, decidedAt: work.now() }
    await work.tx.teamInvitation.update({ where: { id }, data: decided })
    const action = teamAct(role, 'teamInvitationWithdrawn')
    await recordAudit(work, { subject: organisationId, action, details: { requestId: id } })
    return ok(null)
  })
}
