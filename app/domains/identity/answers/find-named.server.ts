import { isSameName } from '~/i18n/uzbek/name-words'
import { saysPassport } from '~/lib/people/says-passport'
import { blindIndex, open } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { getProfile, type Profile } from '../queries/get-profile.server'

/** What somebody says of herself, at a desk or on the phone. */
export interface SaidOfHer {
  pinfl: string
  familyName: string
  givenName: string
  document: string
}

export interface Named {
  profile: Profile
  /** Both names are hers. */
  isNamed: boolean
  /** Her document is named by the passport that the portal knows; null where it knows none. */
  saysPassport: boolean | null
}

/** Whom somebody says that she is, with the portal's eyes; null where nobody has this number. */
export function findNamed(work: Work, said: SaidOfHer): Promise<Named | null> {
  return work.asSystem(async () => {
    const person = await work.tx.person.findUnique({ where: { pinflIndex: blindIndex('pinfl', said.pinfl) } })
    const profile = person && (await getProfile(work, person.id))
    if (!profile) return null
    const passport =
      person.passportCipher &&
      open(person.passportCipher, { table: 'person', column: 'passport', row: person.id })
    return {
      profile,
      isNamed:
        isSameName(said.familyName, profile.familyName) && isSameName(said.givenName, profile.givenName),
      saysPassport: passport ? saysPassport(said.document, passport) : null,
    }
  })
}
