/** A UUIDv7: sortable by the time it was made, so that new rows stand together in an index. */
export function newId(at: number = Date.now()): string {
  const bytes = new DataView(randomBytes(16).buffer)
  bytes.setUint32(0, Math.floor(at / 0x1_0000))
  bytes.setUint16(4, at % 0x1_0000)
  bytes.setUint8(6, (bytes.getUint8(6) & 0x0f) | 0x70)
  bytes.setUint8(8, (bytes.getUint8(8) & 0x3f) | 0x80)
  const hex = Array.from({ length: 16 }, (_, at) => bytes.getUint8(at).toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

// The standard's, not Node's own module: what a form reads by is built for the browser too.
function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length))
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
export function newPublicNumber(prefix: NumberPrefix, random: (max: number) => number = randomBelow): string {
  let body = ''
  for (let i = 0; i < 7; i++) body += alphabet[random(alphabet.length)]
  const full = body + checkCharacter(prefix, body)
  return `${prefix}-${full.slice(0, 4)}-${full.slice(4)}`
}

/** Even, because the 256 values of a byte are shared out among 32. */
function randomBelow(max: number): number {
  return (randomBytes(1)[0] ?? 0) % max
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
