import { randomBytes, randomInt } from 'node:crypto'

/** A UUIDv7: sortable by the time it was made, so that new rows stand together in an index. */
export function newId(at: number = Date.now()): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(at, 0, 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** True for the text of a UUID; anything else must not reach a uuid column. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && uuidPattern.test(value)
}

// Without I, L, O, U: they are misread on paper or make words.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Application, voucher, device order, purchase. */
export const numberPrefixes = ['HA', 'HV', 'HD', 'HB'] as const
export type NumberPrefix = (typeof numberPrefixes)[number]

/**
 * A number people read aloud: seven random characters and a check character, `HV-7Q4K-92M2`.
 */
export function newPublicNumber(prefix: NumberPrefix, random: (max: number) => number = randomInt): string {
  let body = ''
  for (let i = 0; i < 7; i++) body += alphabet[random(alphabet.length)]
  const full = body + checkCharacter(prefix, body)
  return `${prefix}-${full.slice(0, 4)}-${full.slice(4)}`
}

/** True when the shape and the check character fit; typing slips of one character or a swap are caught. */
export function isPublicNumber(prefix: NumberPrefix, value: string): boolean {
  const match = /^([A-Z]{2})-([0-9A-Z]{4})-([0-9A-Z]{4})$/.exec(value)
  if (!match || match[1] !== prefix) return false
  const full = `${match[2]}${match[3]}`
  return checkCharacter(prefix, full.slice(0, 7)) === full[7]
}

/** What a person typed, as a number is written: upper case, O read as 0, I and L as 1, hyphens put back. */
export function normalisePublicNumber(value: string): string {
  const plain = value.toUpperCase().replace(/[^0-9A-Z]/g, '')
  const body = plain.slice(2).replace(/O/g, '0').replace(/[IL]/g, '1')
  return `${plain.slice(0, 2)}-${body.slice(0, 4)}-${body.slice(4)}`
}

// Weights are odd, so each is invertible modulo 32: every single slip changes the sum.
function checkCharacter(prefix: string, body: string): string {
  let sum = 0
  const text = prefix + body
  for (let i = 0; i < text.length; i++) sum += alphabet.indexOf(text[i] ?? '') * (2 * i + 1)
  return alphabet[((sum % 32) + 32) % 32] ?? '0'
}
