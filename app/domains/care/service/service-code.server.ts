import { open, seal } from '~/platform/crypto.server'
import { newSixDigits } from '~/platform/six-digits.server'

/** So many wrong codes, and she must make a new one; the database holds to the same number. */
export const mostAttempts = 5

const place = (row: string) => ({ table: 'service_voucher', column: 'code', row })

/** Columns for a fresh six-digit code. The provider never sees it: the person tells it when she takes the service. */
export function newServiceCode(id: string) {
  const { code, hash } = newSixDigits('serviceCode', id)
  return { codeHash: hash, codeCipher: seal(code, place(id)), codeAttempts: 0 }
}

export function openServiceCode(id: string, cipher: string | null): string | null {
  return open(cipher, place(id))
}
