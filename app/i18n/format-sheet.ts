import type { CsvDialect } from '~/lib/sheet/csv'
import { semicolons } from '~/lib/sheet/csv'
import { createFormat } from './format'
import type { Locale } from './locales'

export interface SheetFormat {
  dialect: CsvDialect
  /** A calendar day, midnight UTC, as spreadsheets of that language take it for one. */
  day(value: Date): string
  /** An instant, in Tashkent. */
  instant(value: Date): string
}

/** How tables are written for people's spreadsheets: an English one reads commas, points and ISO days. */
export function sheetFormat(locale: Locale): SheetFormat {
  const { dateShort, time } = createFormat(locale)
  if (locale !== 'en') {
    return { dialect: semicolons, day: dateShort, instant: (value) => `${dateShort(value)} ${time(value)}` }
  }
  const day = (value: Date) => dateShort(value).split('.').reverse().join('-')
  return {
    dialect: { separator: ',', decimal: '.' },
    day,
    instant: (value) => `${day(value)} ${time(value)}`,
  }
}
