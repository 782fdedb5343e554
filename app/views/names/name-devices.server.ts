import { listDeviceKinds } from '~/domains/reference/index.server'
import type { Locale } from '~/i18n/locales'
import { dayOf } from '~/platform/clock.server'

/** Names of the kinds of device in a language; a kind that is no longer in force keeps its code. */
export async function nameDevices(locale: Locale, now: Date): Promise<(code: string) => string> {
  const kinds = await listDeviceKinds(dayOf(now))
  const names = new Map(kinds.map((kind) => [kind.code, kind.names[locale]]))
  return (code) => names.get(code) ?? code
}
