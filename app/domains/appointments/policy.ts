import type { Context } from '~/domains/identity/context'
import { mayInTeam, workshopOf } from '~/domains/identity/schema'
import { ownPlace, type Place } from './place'

/** Who books a visit for herself. */
export const visitorRoles = ['citizen', 'artisan', 'buyer'] as const

/** Who receives at a centre. */
export const receptionRoles = ['inson_specialist', 'inson_head'] as const

/** Whoever works at the centre receives there. */
export function mayReceive({ role, organisationId, personId }: Context, centreCode: string): boolean {
  const isStaff = (receptionRoles as readonly string[]).includes(role)
  return isStaff && personId !== null && organisationId === centreCode
}

/** The place whose hours whoever acts keeps: a head those of her centre, a maker's staff those of its workshop. */
export function placeToKeep(context: Context): Place | null {
  if (context.personId === null || context.role === 'inson_specialist') return null
  if (!mayInTeam(context, 'hours')) return null
  return ownPlace(context)
}

/** Staff of the workshop that a visit is to. */
export function isWorkshopStaff(actor: Context, makerId: string | null): boolean {
  return actor.personId !== null && makerId !== null && workshopOf(actor, 'visits') === makerId
}
