import { open, openJson, seal, sealJson } from '~/platform/crypto.server'

/** The person who gives a mandate, as its asker named her. */
export interface Grantor {
  pinfl: string
  familyName: string
  givenName: string
  patronymic: string | null
  /** `YYYY-MM-DD`. */
  birthOn: string
}

const place = (column: 'grantor' | 'document' | 'phone', row: string) => ({ table: 'mandate', column, row })

export const sealGrantor = (grantor: Grantor, id: string) => sealJson(grantor, place('grantor', id))
export const openGrantor = (cipher: string, id: string) => openJson<Grantor>(cipher, place('grantor', id))
export const sealDocument = (text: string, id: string) => seal(text, place('document', id))
export const sealPhone = (phone: string, id: string) => seal(phone, place('phone', id))
export const openPhone = (cipher: string, id: string) => open(cipher, place('phone', id))
