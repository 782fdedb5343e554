import { v7 } from 'uuid'
import { alphabet, checkCharacter, type NumberPrefix } from './public-number'
import { groupCode } from './verification-code'

/** Sortable by the time it was made, so that new rows stand together in an index, in one process in the order they were made. */
export function newId(at?: number): string {
  return v7(at === undefined ? undefined : { msecs: at })
}

// The standard's, not Node's own module: what a form reads by is built for the browser too.
function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length))
}

/** The least of all ids, and nobody's. */
export const nilId = '00000000-0000-0000-0000-000000000000'

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

/**
 * What makes a printed document findable, `7Q4K-92MX-0TBC-5HPJ`: 75 random bits that nobody guesses, and a check
 * character that tells a slip from a forgery.
 */
export function newVerificationCode(): string {
  let body = ''
  while (body.length < 15) body += alphabet[randomBelow(alphabet.length)]
  return groupCode(body + checkCharacter('', body))
}

/** Even, because the 256 values of a byte are shared out among 32. */
function randomBelow(max: number): number {
  return (randomBytes(1)[0] ?? 0) % max
}
