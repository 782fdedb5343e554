export const smsModes = ['none', 'unapproved', 'undelivered', 'rateLimited', 'broken', 'slow'] as const

export type SmsMode = (typeof smsModes)[number]

export interface SmsSettings {
  mode: SmsMode
  /** Life of an Eskiz token; the real one lives about 30 days. */
  tokenLifeMs: number
  /** Tokens of an earlier round no longer hold: a way to end them all without waiting. */
  tokenRound: number
}

export const defaultSmsSettings: SmsSettings = {
  mode: 'none',
  tokenLifeMs: 30 * 24 * 3600 * 1000,
  tokenRound: 0,
}
