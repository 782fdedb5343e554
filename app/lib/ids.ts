import { alphabet, checkCharacter, type NumberPrefix } from './public-number'

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
