/**
 * Phone numbers of Uzbekistan are stored as 12 digits `998XXXXXXXXX`; what is typed is read by `typed/read-phone.ts`.
 */

/** True for the stored form. */
export function isPhone(text: string): boolean {
  return /^998\d{9}$/.test(text)
}

/** `998901234567` -> `+998 90 123 45 67` with no-break spaces; anything else comes back unchanged. */
export function formatPhone(phone: string): string {
  const parts = /^(998)(\d{2})(\d{3})(\d{2})(\d{2})$/.exec(phone)
  return parts ? `+${parts.slice(1).join('\u00A0')}` : phone
}
