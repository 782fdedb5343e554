import type { Context } from '~/domains/identity/context'
import { workshopOf } from '~/domains/identity/schema'

/** Who works at an organisation, and in whose name its program acts. */
export const programRole = 'organisation_staff' as const

/** The same of a workshop. */
export const makerProgramRole = 'maker_staff' as const

/** Whose system a key is of: an organisation's or a workshop's. */
export interface KeyHolder {
  organisationId: string | null
  makerId: string | null
}

/** The role that the person of a key must hold, and where. */
export function standOf({ organisationId, makerId }: KeyHolder) {
  return makerId
    ? { role: makerProgramRole, organisationId: makerId }
    : { role: programRole, organisationId: organisationId ?? '' }
}

export function mayGiveKeys({ role, personId }: Context): boolean {
  return role === 'administrator' && personId !== null
}

/** The workshop for which somebody makes keys for herself; null for everybody else. */
export function mayMakeOwnKeys(actor: Context): string | null {
  return actor.personId === null ? null : workshopOf(actor, 'programs')
}

/** Administrators, and everybody of the organisation: who finds that a key got out does not wait for another. */
export function mayRevokeKey({ role, personId, organisationId }: Context, key: KeyHolder): boolean {
  if (personId === null) return false
  const stand = standOf(key)
  return role === 'administrator' || (role === stand.role && organisationId === stand.organisationId)
}
