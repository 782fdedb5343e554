import type { Context } from '~/domains/identity/context'
import { workshopOf } from '~/domains/identity/schema'

/** Where somebody is received: at a centre, by its code, or in the workshop of a maker. */
export type Place = { centreCode: string; makerId?: null } | { centreCode: null; makerId: string }

/** A row with either of them, which the database holds to one, or a place with more that is asked beside it. */
interface Placed {
  centreCode: string | null
  makerId?: string | null
}

/** The place and nothing else. */
export function placeOf({ centreCode, makerId = null }: Placed): Place {
  return makerId === null ? { centreCode: centreCode ?? '' } : { centreCode: null, makerId }
}

/** What the audit and locks know it by: the code of the centre, or the maker's id. */
export function organisationOf(place: Place): string {
  return place.centreCode ?? place.makerId
}

/** The place that whoever acts works at; null for everybody else. */
export function ownPlace(actor: Pick<Context, 'role' | 'organisationId' | 'duties'>): Place | null {
  const { role, organisationId } = actor
  if (organisationId === null) return null
  if (role === 'maker_staff') {
    const makerId = workshopOf(actor, 'visits')
    return makerId === null ? null : { centreCode: null, makerId }
  }
  return role === 'inson_specialist' || role === 'inson_head' ? { centreCode: organisationId } : null
}
