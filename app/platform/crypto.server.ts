import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { isId } from '~/lib/ids'
import { env } from './env.server'
import { readKeys, sealingKey } from './keys'

/** Where a sealed value stands. It is bound to the value, so a value moved to another row does not open. */
export interface Place {
  table: string
  column: string
  row: string
}

/**
 * AES-256-GCM under the current key; the answer names the key: `v1.<key id>.<base64url of iv, tag, text>`.
 * What is not there stays null.
 */
export function seal(text: string, place: Place): string
export function seal(text: string | null, place: Place): string | null
export function seal(text: string | null, place: Place): string | null {
  if (text === null) return null
  const key = sealingKey(env().ENCRYPTION_KEYS)
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key.secret, iv)
  cipher.setAAD(Buffer.from(placeText(place)))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `v1.${key.id}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`
}

/**
 * The text of a sealed value; null of what is not there.
 * Throws when the key is gone, the value was changed, or it stands in another place.
 */
export function open(sealed: string, place: Place): string
export function open(sealed: string | null, place: Place): string | null
export function open(sealed: string | null, place: Place): string | null {
  if (sealed === null) return null
  const [version, keyId, payload] = sealed.split('.')
  const key = encryptionKeys().get(keyId ?? '')
  if (version !== 'v1' || !key || !payload)
    throw new Error(`sealed value of ${place.table}.${place.column}: unknown key`)
  const bytes = Buffer.from(payload, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
  decipher.setAAD(Buffer.from(placeText(place)))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8')
}

export function sealJson(value: unknown, place: Place): string {
  return seal(JSON.stringify(value), place)
}

/** The caller names the shape; what was sealed is what comes back, and null of what is not there. */
export function openJson<T>(sealed: string, place: Place): T
export function openJson<T>(sealed: string | null, place: Place): T | null
export function openJson<T>(sealed: string | null, place: Place): T | null {
  return sealed === null ? null : (JSON.parse(open(sealed, place)) as T)
}

/** Keyed HMAC of a normalised value, for look-up by PINFL, phone, passport or birth certificate without storing it. */
export function blindIndex(
  kind:
    | 'pinfl'
    | 'phone'
    | 'passport'
    | 'birthCertificate'
    | 'network'
    | 'email'
    | 'verificationCode'
    | 'telegramChat'
    | 'disagreement'
    | 'address',
  value: string,
): string {
  return createHmac('sha256', env().BLIND_INDEX_KEY).update(`${kind}:${value}`).digest('base64url')
}

/** The same in 64 bits, for a table that holds many of a row: two values meet once in billions. */
export function blindMark(kind: 'name', value: string): bigint {
  return createHmac('sha256', env().BLIND_INDEX_KEY).update(`${kind}:${value}`).digest().readBigInt64BE()
}

/** An opaque secret for a cookie or a link: 256 random bits. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a token. The token is random, so a plain hash is enough. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** Signs short-lived values that travel through the browser. */
export function sign(purpose: string, value: string): string {
  return createHmac('sha256', env().APP_SECRET).update(`${purpose}:${value}`).digest('base64url')
}

/** Compares two secrets; how long it takes says nothing of where they differ. */
export function isSameSecret(one: string, other: string): boolean {
  const [given, kept] = [Buffer.from(one), Buffer.from(other)]
  return given.length === kept.length && timingSafeEqual(given, kept)
}

/** All keys that open sealed values, by their ids. */
export function encryptionKeys(): ReadonlyMap<string, Buffer> {
  return readKeys(env().ENCRYPTION_KEYS)
}

function placeText({ table, column, row }: Place): string {
  // An id that a form made may come in capitals, and the database gives it back in small letters.
  const id = row.toLowerCase()
  return `${table}.${column}:${isId(id) ? id : row}`
}
