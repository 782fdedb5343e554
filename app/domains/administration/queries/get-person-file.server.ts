import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { getProfile, listRoleGrants, type RoleGrantRow } from '~/domains/identity/index.server'
import { maskPinfl } from '~/lib/pinfl'
import { transaction } from '~/platform/db.server'

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
export async function getPersonFile(context: Context, personId: string): Promise<PersonFile | null> {
  return transaction(context, async (tx) => {
    const profile = await getProfile(tx, personId)
    if (!profile) return null
    const grants = await listRoleGrants(tx, personId)
    await recordAudit(tx, { subject: personId, action: 'person.rolesViewed' })
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
  })
}
