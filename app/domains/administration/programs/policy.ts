import type { Context } from '~/domains/identity/context'

/** Who works at an organisation, and in whose name its program acts. */
export const programRole = 'organisation_staff'

export function mayGiveKeys({ role, personId }: Context): boolean {
  return role === 'administrator' && personId !== null
}

/** Administrators, and everybody of the organisation: who finds that a key got out does not wait for another. */
export function mayRevokeKey(
  { role, personId, organisationId }: Context,
  key: { organisationId: string },
): boolean {
  if (personId === null) return false
  return role === 'administrator' || (role === programRole && organisationId === key.organisationId)
}
