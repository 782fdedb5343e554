import { createDateFormat, type DateFormat } from './format-date'
import { createNumberFormat, type NumberFormat } from './format-number'
import { createPersonFormat, type PersonFormat } from './format-person'
import { type Locale, locales } from './locales'

/** Everything that is written differently from language to language, without a sentence around it. */
export interface Format extends NumberFormat, DateFormat, PersonFormat {
  /** `a, b va c`. */
  list: (items: readonly string[]) => string
}

const conjunction: Record<Locale, string> = { 'uz-Latn': 'va', 'uz-Cyrl': 'ва', ru: 'и', en: 'and' }

const formats = new Map<Locale, Format>(
  locales.map((locale) => [
    locale,
    {
      ...createNumberFormat(locale),
      ...createDateFormat(locale),
      ...createPersonFormat(locale),
      list: (items) => joinList(items, conjunction[locale]),
    },
  ]),
)

/** The formatters of a language; the same object at every call. Their functions may be taken apart. */
export function createFormat(locale: Locale): Format {
  const format = formats.get(locale)
  if (!format) throw new RangeError(`No formatters for ${locale}`)
  return format
}

function joinList(items: readonly string[], and: string): string {
  const last = items.at(-1)
  if (last === undefined) return ''
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} ${and} ${last}`
}
