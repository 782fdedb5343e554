import { type Control, createControl } from '../kit/control'
import { choice, flag, number, type SettingsOf } from '../kit/fields'
import type { RequestLog } from '../kit/request-log'

const fields = {
  mode: choice('sandbox.sms.mode.label', {
    none: 'sandbox.sms.mode.none',
    unapproved: 'sandbox.sms.mode.unapproved',
    undelivered: 'sandbox.sms.mode.undelivered',
    rateLimited: 'sandbox.sms.mode.rateLimited',
    broken: 'sandbox.sms.mode.broken',
    slow: 'sandbox.sms.mode.slow',
  }),
  /** Life of an Eskiz token; the real one lives about 30 days. */
  tokenLifeMs: number('sandbox.sms.tokenLife', {
    initial: 30 * 24 * 3600 * 1000,
    most: Number.MAX_SAFE_INTEGER,
  }),
  /** Ends every Eskiz token given so far. */
  expireTokens: flag('sandbox.sms.expireTokens'),
}

export type SmsSettings = SettingsOf<typeof fields>

/** One page for the failures of both SMS services. */
export function createSmsControl(log: RequestLog, expireTokens: () => void): Control<typeof fields> {
  return createControl({
    path: '/sms/_control',
    title: 'sandbox.sms.title',
    fields,
    log,
    onChange(settings) {
      if (settings.expireTokens) expireTokens()
      settings.expireTokens = false
    },
  })
}
