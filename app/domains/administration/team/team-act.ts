import type { TeamRole } from '~/domains/identity/index.server'
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

const wordOf = {
  maker_staff: 'maker',
  buyer_staff: 'purchaser',
  artisan: 'seller',
} as const satisfies Record<TeamRole, string>

/** How the audit calls what happened in a team: it stands in the chain of the organisation whose team it is. */
export function teamAct<One extends Act>(role: Role, act: One): `${'maker' | 'purchaser' | 'seller'}.${One}` {
  return `${wordOf[role as TeamRole]}.${act}`
}
