import { randomInt, timingSafeEqual } from 'node:crypto'
import { open, seal, sign } from '~/platform/crypto.server'

/** So many wrong codes, and she must make a new one; the database holds to the same number. */
export const mostAttempts = 5

const place = (row: string) => ({ table: 'service_voucher', column: 'code', row })

/** Columns for a fresh six-digit code. The provider never sees it: the person tells it when she takes the service. */
export function newServiceCode(id: string) {
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  return { codeHash: hashServiceCode(id, code), codeCipher: seal(code, place(id)), codeAttempts: 0 }
}

/** Keyed: a plain hash of six digits is undone by trying a million of them. */
export function hashServiceCode(id: string, code: string): string {
  return sign('serviceCode', `${id}:${code}`)
}

export function openServiceCode(id: string, cipher: string | null): string | null {
  return cipher === null ? null : open(cipher, place(id))
}

export function fitsServiceCode(id: string, stored: string | null, code: string): boolean {
  if (stored === null) return false
  const [given, kept] = [Buffer.from(hashServiceCode(id, code)), Buffer.from(stored)]
  return given.length === kept.length && timingSafeEqual(given, kept)
}
