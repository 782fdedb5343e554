/** How OneID can misbehave; chosen on the login page, kept with the code that it gives. */
const oneIdModes = [
  'none',
  'cancelled',
  'codeUsed',
  'codeExpired',
  'wrongSecret',
  'tokenExpired',
  'refused',
  'notConfirmed',
  'noPassport',
  'legal',
  'swappedDates',
  'slow',
  'broken',
] as const

export type OneIdMode = (typeof oneIdModes)[number]

export function isOneIdMode(value: unknown): value is OneIdMode {
  return (oneIdModes as readonly unknown[]).includes(value)
}
