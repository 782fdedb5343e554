import { randomToken, sign } from '~/platform/crypto.server'
import { keyPrefix, markLength } from './rules'

/** A new key, with what is kept of it: its keyed hash, and how it begins. */
export function newSecret(): { secret: string; secretHash: string; mark: string } {
  const secret = `${keyPrefix}${randomToken()}`
  return { secret, secretHash: hashSecret(secret), mark: secret.slice(0, markLength) }
}

export function hashSecret(secret: string): string {
  return sign('programKey', secret)
}
