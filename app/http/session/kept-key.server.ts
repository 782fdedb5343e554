import { sign } from '~/platform/crypto.server'

/**
 * The key by which a phone seals what it keeps until there is a line: of this session alone, so that nobody opens it once
 * that has ended. 32 bytes, base64url.
 */
export const keptKeyOf = (sessionId: string): string => sign('keptHandOvers', sessionId)
