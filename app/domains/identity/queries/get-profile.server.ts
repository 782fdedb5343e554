import { open } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'

export interface Profile {
  id: string
  pinfl: string
  familyName: string
  givenName: string
  patronymic: string | null
  bornOn: Date
  /** Null until given. */
  phone: string | null
  /** Null until given. */
  email: string | null
  preferredLocale: string
  districtSoato: string | null
}

/** A person's own file, opened. Null when whoever acts may not see it. */
export async function getProfile(work: Work, personId: string): Promise<Profile | null> {
  const row = await work.tx.person.findUnique({ where: { id: personId } })
  if (!row) return null
  const opened = (column: string, value: string | null) =>
    value === null ? null : open(value, { table: 'person', column, row: row.id })
  return {
    id: row.id,
    pinfl: open(row.pinflCipher, { table: 'person', column: 'pinfl', row: row.id }),
    familyName: row.familyName,
    givenName: row.givenName,
    patronymic: row.patronymic,
    bornOn: row.bornOn,
    phone: opened('phone', row.phoneCipher),
    email: opened('email', row.emailCipher),
    preferredLocale: row.preferredLocale,
    districtSoato: row.districtSoato,
  }
}
