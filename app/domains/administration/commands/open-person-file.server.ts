import { recordAudit } from '~/domains/audit/index.server'
import { getProfile, listRoleGrants, type RoleGrantRow } from '~/domains/identity/index.server'
import { maskPinfl } from '~/lib/people/pinfl'
import type { Work } from '~/platform/work.server'

export interface PersonFile {
  id: string
  familyName: string
  givenName: string
  patronymic: string | null
  bornOn: Date
  /** `3***********15`. */
  maskedPinfl: string
  districtSoato: string | null
  grants: RoleGrantRow[]
}

/** A person as an administrator needs to see her: who she is and what she may. Leaves an entry that she can see. */
export async function openPersonFile(work: Work, personId: string): Promise<PersonFile | null> {
  const profile = await getProfile(work, personId)
  if (!profile) return null
  const grants = await listRoleGrants(work, personId)
  await recordAudit(work, { subject: personId, action: 'person.rolesViewed' })
  const { id, familyName, givenName, patronymic, bornOn, districtSoato } = profile
  return {
    id,
    familyName,
    givenName,
    patronymic,
    bornOn,
    maskedPinfl: maskPinfl(profile.pinfl),
    districtSoato,
    grants,
  }
}
