import { randomInt, timingSafeEqual } from 'node:crypto'
import { open, openJson, seal, sealJson, sign } from '~/platform/crypto.server'

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

/** Six digits for her phone, and what is kept of them. */
export function newMandateCode(id: string): { code: string; codeHash: string } {
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  return { code, codeHash: hashCode(id, code) }
}

export function fitsMandateCode(id: string, code: string, hash: string | null): boolean {
  if (!hash) return false
  const given = Buffer.from(hashCode(id, code))
  const kept = Buffer.from(hash)
  return given.length === kept.length && timingSafeEqual(given, kept)
}

// Keyed: a plain hash of six digits is undone by trying a million of them.
function hashCode(id: string, code: string): string {
  return sign('mandateCode', `${id}:${code}`)
}
