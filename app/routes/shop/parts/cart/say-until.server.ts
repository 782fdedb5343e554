import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import type { Refusal } from '~/lib/result'
import type { TextKey } from '~/lib/text-key'

/** A refusal whose `until` is an instant, with the time as the reader's clock shows it. */
export function sayUntil<E extends TextKey>(refusal: Refusal<E>, locale: Locale): Refusal<E> {
  const until = refusal.details?.until
  if (until === undefined) return refusal
  const { time } = createFormat(locale)
  return { ...refusal, details: { ...refusal.details, until: time(new Date(until)) } }
}
