import { isId } from '~/lib/ids'
import type { TeamDuty } from '~/platform/prisma/enums'
import type { Role } from './roles'

export type { TeamDuty }

/**
 * Roles that are held in a team (`guard.has_team`), and what somebody can do in each, in the order in which it is asked. An
 * owner may all.
 */
export const dutiesOf = {
  maker_staff: ['owner', 'manager', 'technician', 'finance'],
  buyer_staff: ['owner', 'buyer', 'approver'],
  artisan: ['owner', 'manager', 'packer'],
} as const satisfies Partial<Record<Role, readonly TeamDuty[]>>
export type TeamRole = keyof typeof dutiesOf

/**
 * What there is to do in a team, and with which duties. The database holds to the same table (`guard.duties_for`).
 * Measurements and what a person writes of herself are health data: only who needs them for her work sees them.
 */
export const teamAreas = {
  orders: ['owner', 'manager', 'technician', 'packer'],
  visits: ['owner', 'manager', 'technician'],
  claims: ['owner', 'manager', 'technician'],
  offers: ['owner', 'manager'],
  quotes: ['owner', 'manager'],
  reviews: ['owner', 'manager'],
  workshop: ['owner', 'manager'],
  hours: ['owner', 'manager'],
  /** Keys and webhooks of the team's own system. */
  programs: ['owner', 'manager'],
  money: ['owner', 'finance'],
  /** To which account it is paid. */
  account: ['owner'],
  accreditation: ['owner'],
  team: ['owner'],
  /** What an organisation asks sellers for, and what became of it. */
  purchases: ['owner', 'buyer', 'approver'],
  requests: ['owner', 'buyer'],
  /** Sums above the limit of one request. */
  approvals: ['owner', 'approver'],
  /** All of a shop but packing, which is `orders`, and what binds or pays it. */
  shop: ['owner', 'manager'],
  /** What a shop agrees with organisations and other shops. */
  contracts: ['owner'],
} as const satisfies Record<string, readonly TeamDuty[]>
export type TeamArea = keyof typeof teamAreas

interface Actor {
  role: string
  organisationId: string | null
  /** Absent where only the database is asked, which looks at the grant itself. */
  duties?: readonly TeamDuty[]
}

export function hasTeam(role: string): role is TeamRole {
  return Object.hasOwn(dutiesOf, role)
}

/** Whether somebody may do something in her team; true for whoever acts in no team. */
export function mayInTeam({ role, duties }: Pick<Actor, 'role' | 'duties'>, area: TeamArea): boolean {
  if (!hasTeam(role) || duties === undefined) return true
  return duties.some((duty) => (teamAreas[area] as readonly TeamDuty[]).includes(duty))
}

/** The workshop in whose name somebody may do this; null for everybody else. */
export function workshopOf(actor: Actor, area: TeamArea): string | null {
  const { role, organisationId } = actor
  return role === 'maker_staff' && isId(organisationId) && mayInTeam(actor, area) ? organisationId : null
}

/** Those of an organisation that buys who are told of something. */
export function buyersOf(organisationId: string, area: TeamArea) {
  return { role: 'buyer_staff', organisationId, duties: teamAreas[area] } as const
}

/** The shop in whose name somebody may do this; null for everybody else. */
export function shopOf(actor: Actor, area: TeamArea): string | null {
  const { role, organisationId } = actor
  return role === 'artisan' && isId(organisationId) && mayInTeam(actor, area) ? organisationId : null
}

/** Those of a shop who are told of something. */
export function shopTeamOf(sellerId: string, area: TeamArea) {
  return { role: 'artisan', organisationId: sellerId, duties: teamAreas[area] } as const
}

/** Those of a team who are told of something: whoever may do something about it. */
export function teamOf(makerId: string, area: TeamArea) {
  return { role: 'maker_staff', organisationId: makerId, duties: teamAreas[area] } as const
}
