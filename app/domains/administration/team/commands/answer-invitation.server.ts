import { recordAudit } from '~/domains/audit/index.server'
import { createRoleGrant } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { TeamInvitation } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { nextInvitationStatus } from '../lifecycle'
import { findInvitations, lockInvitation, type NamedInvitation } from '../rows/find-invitations.server'
import { isOwner, lockTeam } from '../rows/lock-team.server'
import { tellOwners } from '../rows/tell-team.server'
import { teamAct } from '../team-act'

export type AnswerInvitationError =
  /** Not there, answered, taken back, its days over, or who sent it is no owner any more. */
  'team.error.over' | 'team.error.self' | 'team.error.alreadyMember'

/**
 * The person herself accepts or declines, signed in as who she is. From then on she has the role, with the duties and
 * until the day that she read. The owners are told. Answers the organisation.
 */
export async function answerInvitation(
  work: Work,
  { answer, ...named }: NamedInvitation & { answer: 'accept' | 'decline' },
): Promise<Result<{ organisationId: string }, AnswerInvitationError>> {
  return work.asSystem(async () => {
    const [found] = await findInvitations(work, named)
    const invitation = found && (await lockInvitation(work, found.id))
    const status = invitation && nextInvitationStatus(invitation.status, answer)
    const { personId } = work
    if (!status || !personId) return refuse('team.error.over')
    const { id, role, organisationId, duties, endsOn } = invitation
    if (invitation.invitedById === personId) return refuse('team.error.self')
    const joins = answer === 'accept'
    const possible = joins ? await checkJoining(work, invitation) : ok(null)
    if (!possible.ok) return possible
    const decided = { status, decidedById: personId, decidedAt: work.now() }
    await work.tx.teamInvitation.update({ where: { id }, data: decided })
    if (joins) {
      const granted = await createRoleGrant(work, { personId, role, organisationId, endsOn, duties })
      if (!granted.ok) return refuse('team.error.alreadyMember')
    }
    const action = teamAct(role, joins ? 'teamJoined' : 'teamDeclined')
    await recordAudit(work, { subject: organisationId, action, details: { personId, requestId: id } })
    await tellOwners(work, invitation, {
      ...{ key: `teamInvitation:${id}:${status}`, variables: {} },
      template: joins ? 'notifications.teamJoined' : 'notifications.teamDeclined',
    })
    return ok({ organisationId })
  })
}

/** Who invited her is still an owner, the last day is not over, and she does not work there already. */
async function checkJoining(
  work: Work,
  invitation: TeamInvitation,
): Promise<Result<null, 'team.error.over' | 'team.error.alreadyMember'>> {
  const { members, own } = await lockTeam(work, invitation)
  if (own) return refuse('team.error.alreadyMember')
  const sender = members.find(({ personId }) => personId === invitation.invitedById)
  if (!sender || !isOwner(sender)) return refuse('team.error.over')
  return invitation.endsOn && invitation.endsOn < dayOf(work.now()) ? refuse('team.error.over') : ok(null)
}
