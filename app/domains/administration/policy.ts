import { Role } from '~/platform/prisma/enums'

export type OrganisationKind = 'centre' | 'maker' | 'seller' | 'organisation' | 'purchaser'

/** Which kind of organisation a role is held for; null = none. */
export const organisationKindOf = {
  citizen: null,
  buyer: null,
  artisan: 'seller',
  maker_staff: 'maker',
  inson_specialist: 'centre',
  inson_head: 'centre',
  mahalla_member: 'centre',
  organisation_staff: 'organisation',
  phone_operator: null,
  finance_officer: null,
  approver: null,
  administrator: null,
  auditor: null,
  buyer_staff: 'purchaser',
  text_editor: null,
} as const satisfies Record<Role, OrganisationKind | null>

type GrantableRole = Exclude<Role, 'citizen'>

/** The roles an administrator gives: all but citizen, which every person has. */
export const grantableRoles = Object.values(Role).filter(isGrantable)

export function isGrantable(role: Role): role is GrantableRole {
  return role !== 'citizen'
}

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

/**
 * All roles in which somebody sees other people's affairs: one prepares, an administrator confirms. The database holds to
 * the same list (`guard.is_given_by_two`).
 */
export const givenByTwo: readonly Role[] = [
  ...powerfulRoles,
  'inson_specialist',
  'mahalla_member',
  'organisation_staff',
  'maker_staff',
  'buyer_staff',
  'text_editor',
]

export function isGivenByTwo(role: Role): boolean {
  return givenByTwo.includes(role)
}

/** What the head of a centre asks for; an administrator confirms it. */
export const askedByHead: readonly Role[] = ['inson_specialist', 'mahalla_member']

export function isPowerful(role: Role): boolean {
  return powerfulRoles.includes(role)
}

interface Actor {
  personId: string | null
  role: string
}

/** Whoever may ask for some role. */
export function mayAskForRoles(actor: Actor): boolean {
  return mayChangeRoles(actor) || actor.role === 'inson_head'
}

/** Whoever may ask that this role is given or taken: an administrator, and the head of a centre for those who work there. */
export function mayAskForRole(
  actor: Actor & { organisationId: string | null },
  { role, organisationId }: { role: Role; organisationId: string | null },
): boolean {
  if (actor.role !== 'inson_head') return mayChangeRoles(actor)
  return askedByHead.includes(role) && organisationId !== null && organisationId === actor.organisationId
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
