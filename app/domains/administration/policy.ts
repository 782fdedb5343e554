import { Role } from '~/platform/prisma/enums'

export type OrganisationKind = 'centre' | 'maker' | 'seller'

/** Which kind of organisation a role is held for; null = none. */
export const organisationKindOf: Record<Role, OrganisationKind | null> = {
  citizen: null,
  buyer: null,
  artisan: 'seller',
  maker_staff: 'maker',
  inson_specialist: 'centre',
  inson_head: 'centre',
  mahalla_member: 'centre',
  finance_officer: null,
  approver: null,
  administrator: null,
  auditor: null,
}

/** The roles an administrator gives and takes: all but citizen, which every person has. */
export const grantableRoles: readonly Role[] = Object.values(Role).filter((role) => role !== 'citizen')

interface Actor {
  personId: string | null
  role: string
}

/** An administrator changes other people's roles; her own are another administrator's business. */
export function mayChangeRolesOf(actor: Actor, personId: string): boolean {
  return actor.role === 'administrator' && actor.personId !== personId
}

export function mayChangeParameters(actor: Actor): boolean {
  return actor.role === 'administrator'
}

/** Approves and refuses sellers: never the seller who is herself. */
export function mayReviewSeller(actor: Actor, sellerPersonId: string): boolean {
  return actor.role === 'approver' && actor.personId !== sellerPersonId
}

export function mayReadAudit(actor: Actor): boolean {
  return actor.role === 'auditor' || actor.role === 'administrator'
}
