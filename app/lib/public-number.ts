// Without I, L, O, U: they are misread on paper or make words.
export const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * Application, voucher, device order, purchase, what a decision gave, mandate, batch of payments to makers, place on a
 * course, request for prices, invitation into a team, request of an organisation for prices,
 * its contract with a seller.
 */
export const numberPrefixes = [
  'HA',
  'HV',
  'HD',
  'HB',
  'HG',
  'HM',
  'HP',
  'HT',
  'HQ',
  'HJ',
  'HR',
  'HC',
] as const
export type NumberPrefix = (typeof numberPrefixes)[number]

/** True when the shape and the check character fit; every slip of one character is caught, and nearly every swap of two. */
export function isPublicNumber(prefix: NumberPrefix, value: string): boolean {
  const match = /^([A-Z]{2})-([0-9A-Z]{4})-([0-9A-Z]{4})$/.exec(value)
  if (!match || match[1] !== prefix) return false
  const full = `${match[2]}${match[3]}`
  return checkCharacter(prefix, full.slice(0, 7)) === full[7]
}

// Weights are odd, so each is invertible modulo 32: every single slip changes the sum.
export function checkCharacter(prefix: string, body: string): string {
  let sum = 0
  const text = prefix + body
  for (let i = 0; i < text.length; i++) sum += alphabet.indexOf(text[i] ?? '') * (2 * i + 1)
  return alphabet[((sum % 32) + 32) % 32] ?? '0'
}
