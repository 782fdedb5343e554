import type { Context } from '~/domains/identity/context'

/** Somebody of the centre whose queue it is. */
export function isOfCentre({ role, organisationId, personId }: Context, centreCode: string): boolean {
  const isStaff = role === 'inson_specialist' || role === 'inson_head'
  return isStaff && personId !== null && organisationId === centreCode
}
