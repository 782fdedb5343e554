import type { Locale } from './locales'

/** An instant (Date or ISO text with a time, shown in Asia/Tashkent) or a calendar day `YYYY-MM-DD`. */
export type DateValue = Date | string

export interface DateFormat {
  /** `2026-yil 5-mart`, `2026 йил 5 март`, `5 марта 2026 г.`, `5 March 2026`. */
  dateLong: (value: DateValue) => string
  /** `05.03.2026` in every language: CLDR's 05/03/26 can be read two ways. */
  dateShort: (value: DateValue) => string
  /** `03.2026`: a month as a whole. */
  month: (value: DateValue) => string
  /** `05.03.2026 14:07`. */
  dateTime: (value: DateValue) => string
  /** `14:07`. */
  time: (value: DateValue) => string
}

/** Uzbekistan has kept UTC+5 without summer time since 1992. */
const tashkentOffsetMs = 5 * 60 * 60 * 1000

// Own names: CLDR's date patterns for Uzbek are not the official long form (DOMAIN section 7).
const months: Record<Locale, readonly string[]> = {
  'uz-Latn': 'yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr'.split(' '),
  'uz-Cyrl': 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

const longDate: Record<Locale, (year: number, month: string, day: number) => string> = {
  'uz-Latn': (year, month, day) => `${year}-yil ${day}-${month}`,
  'uz-Cyrl': (year, month, day) => `${year} йил ${day} ${month}`,
  ru: (year, month, day) => `${day} ${month} ${year} г.`,
  en: (year, month, day) => `${day} ${month} ${year}`,
}

export function createDateFormat(locale: Locale): DateFormat {
  return {
    dateLong: (value) => {
      const day = toTashkent(value)
      return longDate[locale](day.getUTCFullYear(), months[locale][day.getUTCMonth()] ?? '', day.getUTCDate())
    },
    dateShort: formatShort,
    month: (value) => formatShort(value).slice('05.'.length),
    dateTime: (value) => `${formatShort(value)} ${formatTime(value)}`,
    time: formatTime,
  }
}

function formatShort(value: DateValue): string {
  const day = toTashkent(value)
  return `${pad(day.getUTCDate())}.${pad(day.getUTCMonth() + 1)}.${pad(day.getUTCFullYear(), 4)}`
}

function formatTime(value: DateValue): string {
  const moment = toTashkent(value)
  return `${pad(moment.getUTCHours())}:${pad(moment.getUTCMinutes())}`
}

/** A date whose UTC fields are the clock in Tashkent. */
function toTashkent(value: DateValue): Date {
  const isDay = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
  const instant = value instanceof Date ? value : new Date(value)
  if (Number.isNaN(instant.getTime())) throw new RangeError(`Not a date: ${value}`)
  return isDay ? instant : new Date(instant.getTime() + tashkentOffsetMs)
}

function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0')
}
