import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import type { Refusal } from '~/lib/result'
import type { TextKey } from '~/lib/text-key'

/** A refusal whose `until` is an instant or a day, as the reader's clock or calendar shows it. */
export function sayUntil<E extends TextKey>(refusal: Refusal<E>, locale: Locale): Refusal<E> {
  const until = refusal.details?.until
  if (until === undefined) return refusal
  const { time, dateLong } = createFormat(locale)
  const isDay = String(until).length === 'YYYY-MM-DD'.length
  const shown = isDay ? dateLong(new Date(`${until}T00:00:00Z`)) : time(new Date(until))
  return { ...refusal, details: { ...refusal.details, until: shown } }
}
