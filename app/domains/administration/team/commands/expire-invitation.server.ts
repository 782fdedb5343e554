import { recordAudit } from '~/domains/audit/index.server'
import type { Work } from '~/platform/work.server'
import { nextInvitationStatus } from '../lifecycle'
import { lockInvitation } from '../rows/find-invitations.server'
import { tellOwners } from '../rows/tell-team.server'
import { teamAct } from '../team-act'

/** Ends an invitation that nobody answered in its days, and tells the owners. The portal's own act. */
export async function expireInvitation(work: Work, id: string): Promise<void> {
  const invitation = await lockInvitation(work, id)
  const status = invitation && nextInvitationStatus(invitation.status, 'lapse')
  if (!invitation || !status || invitation.lapsesAt > work.now()) return
  await work.tx.teamInvitation.update({ where: { id }, data: { status, decidedAt: work.now() } })
  const { organisationId, role } = invitation
  const action = teamAct(role, 'teamLapsed')
  await recordAudit(work, { subject: organisationId, action, details: { requestId: id } })
  await tellOwners(work, invitation, {
    key: `teamInvitation:${id}:lapsed`,
    template: 'notifications.teamInvitationLapsed',
    variables: {},
  })
}
