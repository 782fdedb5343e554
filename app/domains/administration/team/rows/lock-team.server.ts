import { hasTeam, mayInTeam, type TeamDuty, whereStanding } from '~/domains/identity/index.server'
import { lockName } from '~/platform/lock-name.server'
import type { Role } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'

export interface TeamMember {
  id: string
  personId: string
  role: Role
  organisationId: string
  duties: TeamDuty[]
  endsOn: Date | null
  /** By which mandate she works here; null for who was invited. */
  mandateId: string | null
}

export interface LockedTeam {
  members: TeamMember[]
  /** The grant of whoever acts; null for who works there no more, or in no team at all. */
  own: TeamMember | null
  /** Whether she is an owner now. */
  isOwner: boolean
}

/**
 * A team as it stands now and stays until this is done: two who end each other's roles come one after the other. With
 * the portal's eyes: nobody sees her colleagues' roles.
 */
export async function lockTeam(
  work: Work,
  { role, organisationId }: { role: string; organisationId: string | null } = work,
): Promise<LockedTeam> {
  if (!organisationId || !work.personId || !hasTeam(role)) return { members: [], own: null, isOwner: false }
  await lockName(work, `team:${organisationId}`)
  const rows = await work.tx.roleGrant.findMany({
    where: { role: role as Role, organisationId, ...whereStanding(work.now()) },
    orderBy: { id: 'asc' },
    select: { id: true, personId: true, role: true, duties: true, endsOn: true, mandateId: true },
  })
  const members = rows.map((row) => ({ ...row, organisationId }))
  const own = members.find(({ personId }) => personId === work.personId) ?? null
  return { members, own, isOwner: own !== null && isOwner(own) }
}

export function isOwner({ role, duties }: Pick<TeamMember, 'role' | 'duties'>): boolean {
  return mayInTeam({ role, duties }, 'team')
}

type Standing = Pick<TeamMember, 'id' | 'role' | 'duties' | 'endsOn'>

/** Whether nobody but her would stay an owner without an end. */
export function isLastOwner(members: readonly Standing[], member: Standing): boolean {
  const stays = members.some((one) => one.id !== member.id && isOwner(one) && one.endsOn === null)
  return isOwner(member) && !stays
}
