import type { Role } from '~/platform/prisma/enums'

type Act =
  | 'teamInvited'
  | 'teamInvitationWithdrawn'
  | 'teamJoined'
  | 'teamDeclined'
  | 'teamLapsed'
  | 'dutiesChanged'
  | 'teamEnded'
  | 'teamLeft'

/** How the audit calls what happened in a team: it stands in the chain of the organisation whose team it is. */
export function teamAct<One extends Act>(role: Role, act: One): `${'maker' | 'purchaser'}.${One}` {
  return `${role === 'buyer_staff' ? 'purchaser' : 'maker'}.${act}`
}
