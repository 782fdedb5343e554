/**
 * Phone numbers of Uzbekistan are stored as 12 digits `998XXXXXXXXX`. Operator prefixes are not checked:
 * new ones appear (DOMAIN section 1.2).
 */

/**
 * Reads what a person typed: with or without +998, with spaces, dashes, dots and brackets.
 * Null when it is not a number of Uzbekistan.
 */
export function normalisePhone(text: string): string | null {
  const trimmed = text.trim()
  if (!/^\+?[\d\s().\-\u2010-\u2015]+$/u.test(trimmed)) return null
  const digits = trimmed.replace(/\D/g, '')
  if (digits.length === 12 && digits.startsWith('998')) return digits
  if (digits.length === 9 && !trimmed.startsWith('+')) return `998${digits}`
  return null
}

/** True for the stored form. */
export function isPhone(text: string): boolean {
  return /^998\d{9}$/.test(text)
}

/** `998901234567` -> `+998 90 123 45 67` with no-break spaces; anything else comes back unchanged. */
export function formatPhone(phone: string): string {
  const parts = /^(998)(\d{2})(\d{3})(\d{2})(\d{2})$/.exec(phone)
  return parts ? `+${parts.slice(1).join('\u00A0')}` : phone
}

/** `998901234567` -> `+998 90 *** ** 67`, for lists and logs. */
export function maskPhone(phone: string): string {
  const parts = /^(998)(\d{2})\d{5}(\d{2})$/.exec(phone)
  return parts ? `+998\u00A0${parts[2]}\u00A0***\u00A0**\u00A0${parts[3]}` : '*'.repeat(phone.length)
}
