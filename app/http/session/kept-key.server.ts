import { sign } from '~/platform/crypto.server'

/**
 * The key by which a phone seals what it keeps until there is a line, 32 bytes as base64url. Of hand-overs it is this
 * session's alone, so that nobody opens them once that has ended.
 */
export const keptKeyOf = (sessionId: string): string => sign('keptHandOvers', sessionId)

/** Of what is sold at a fair, which says nothing of a person, it is the seller's own: a day there outlasts a session. */
export const keptSalesKeyOf = (personId: string): string => sign('keptFairSales', personId)
