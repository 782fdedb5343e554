import { Role } from '~/platform/prisma/enums'

export type OrganisationKind = 'centre' | 'maker' | 'seller' | 'organisation'

/** Which kind of organisation a role is held for; null = none. */
export const organisationKindOf: Record<Role, OrganisationKind | null> = {
  citizen: null,
  buyer: null,
  artisan: 'seller',
  maker_staff: 'maker',
  inson_specialist: 'centre',
  inson_head: 'centre',
  mahalla_member: 'centre',
  organisation_staff: 'organisation',
  finance_officer: null,
  approver: null,
  administrator: null,
  auditor: null,
}

/** The roles an administrator gives and takes: all but citizen, which every person has. */
export const grantableRoles: readonly Role[] = Object.values(Role).filter((role) => role !== 'citizen')

/**
 * Roles that decide, move money or watch over others: two administrators give them. A head of a centre is the second
 * signature under what a specialist may not decide alone. The database holds to the same list (`guard.is_powerful`).
 */
export const powerfulRoles: readonly Role[] = [
  'inson_head',
  'finance_officer',
  'approver',
  'administrator',
  'auditor',
]

export function isPowerful(role: Role): boolean {
  return powerfulRoles.includes(role)
}

interface Actor {
  personId: string | null
  role: string
}

/** An administrator changes people's roles; her own are another administrator's, which `refuseBothSides` says. */
export function mayChangeRoles(actor: Actor): boolean {
  return actor.role === 'administrator'
}

export function mayChangeParameters(actor: Actor): boolean {
  return actor.role === 'administrator'
}

export function mayReadAudit(actor: Actor): boolean {
  return actor.role === 'auditor' || actor.role === 'administrator'
}
