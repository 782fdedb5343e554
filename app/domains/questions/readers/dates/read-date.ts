import { ok, type Refusal, type Result, refuse } from '~/lib/result'
import { keyOf } from '~/lib/text-key'
import { cleanLine, plainDashes } from '~/lib/typed/clean'
import { findMonth, isFiller } from './months'

export interface DateParts {
  day?: string | undefined
  month?: string | undefined
  year?: string | undefined
}

export interface DateRules {
  /** `YYYY-MM-DD`; only helps to say which century a year of two digits would be. */
  today: string
  /** What the field asks for: a birth lies in the past, the end of a paper ahead. */
  towards: 'past' | 'future'
  /** A day that somebody is told to wait for: one more than a year ahead is a slip of the year. */
  soon?: true
}

const firstYear = 1900
const lastYear = 2100
const mostRepeated = 20

/** A day typed into three fields, or whole into the first of them. The value is `YYYY-MM-DD`. */
export function readDateParts(parts: DateParts, rules: DateRules): Result<string> {
  const [day = '', month = '', year = ''] = [parts.day, parts.month, parts.year].map((part) =>
    cleanLine(part ?? ''),
  )
  // A part of signs alone is none.
  const [bareDay, bareMonth, bareYear] = [bare(day), bare(month), bare(year)]
  if (!bareMonth && !bareYear) return readDate(day, rules)
  const missing = nameMissing(bareDay, bareMonth, bareYear)
  if (missing === 'year') return refuseWithoutYear(bareDay, bareMonth)
  if (missing) return refuse(`typed.date.missing.${missing}`)
  return readParts(bareDay, bareMonth, bareYear, rules)
}

function nameMissing(
  day: string,
  month: string,
  year: string,
): 'day' | 'month' | 'dayAndYear' | 'dayAndMonth' | 'year' | null {
  if (!day) return month ? (year ? 'day' : 'dayAndYear') : 'dayAndMonth'
  return month ? (year ? null : 'year') : 'month'
}

/** A day in one text: `05.03.1985`, `2026-yil 5-mart`, `5 марта 2026 г.`, `5 March 2026`. The day stands before the month. */
export function readDate(typed: string, rules: DateRules): Result<string> {
  const words = (plainDashes(cleanLine(typed)).match(/\d+|\p{L}+/gu) ?? []).filter((word) => !isFiller(word))
  const [one = '', two = '', three = ''] = words.length === 1 ? splitDigits(words[0] ?? '') : words
  if (words.length > 3) return refuse('typed.date.shape')
  if (!three) return two ? refuseWithoutYear(one, two) : refuse('typed.date.shape')
  const month = [one, two, three].find((word) => /\p{L}/u.test(word))
  if (month) {
    const [first = '', last = ''] = [one, two, three].filter((word) => word !== month)
    return first.length > 2 ? readParts(last, month, first, rules) : readParts(first, month, last, rules)
  }
  return one.length > 2 ? readParts(three, two, one, rules) : readParts(one, two, three, rules)
}

// `31.02` is wrong in every year: to ask for the year first would be a step for nothing.
function refuseWithoutYear(one: string, two: string): Refusal {
  const [day, month] = findMonth(one) ? [two, one] : [one, two]
  if (/^\d{4}$/.test(day) && findMonth(month)) return refuse('typed.date.missing.day')
  const whole = readParts(day, month, '2000', { today: '2000-01-01', towards: 'past' })
  if (whole.ok) return refuse('typed.date.missing.year')
  return whole.error === 'typed.date.february' ? refuse('typed.date.februaryMost') : whole
}

// `05031985`, or `19850305` where that alone can be a day.
function splitDigits(text: string): string[] {
  if (!/^\d{8}$/.test(text)) return [text]
  const isYear = (year: string) => Number(year) >= firstYear && Number(year) <= lastYear
  return isYear(text.slice(4))
    ? [text.slice(0, 2), text.slice(2, 4), text.slice(4)]
    : [text.slice(0, 4), text.slice(4, 6), text.slice(6)]
}

function readParts(day: string, month: string, year: string, rules: DateRules): Result<string> {
  const monthNumber = /^\d+$/.test(month) ? Number(month) : findMonth(month)
  if (monthNumber === null || monthNumber < 1 || monthNumber > 12)
    return refuse('typed.date.month', { month: shortened(month) })
  if (!/^\d{1,2}$/.test(day) || Number(day) < 1 || Number(day) > 31)
    return refuse('typed.date.day', { day: shortened(day) })
  if (/^\d{2}$/.test(year)) return refuse('typed.date.shortYear', { year, whole: wholeYear(year, rules) })
  if (!/^\d{4}$/.test(year)) return refuse('typed.date.year', { year: shortened(year) })
  if (Number(year) < firstYear || Number(year) > lastYear) return refuse('typed.date.farYear', { year })
  const length = new Date(Date.UTC(Number(year), monthNumber, 0)).getUTCDate()
  if (Number(day) > length) {
    if (monthNumber === 2) return refuse('typed.date.february', { days: length, year })
    return refuse(keyOf('typed.date.thirtyDays', String(monthNumber)))
  }
  const whole = `${year}-${String(monthNumber).padStart(2, '0')}-${day.padStart(2, '0')}`
  return rules.soon && whole > yearAfter(rules.today) ? refuse('typed.date.farYear', { year }) : ok(whole)
}

/** A part as an error repeats it: of a page that was pasted into the field its beginning will do. */
const shortened = (part: string) => (part.length > mostRepeated ? `${part.slice(0, mostRepeated)}…` : part)

const yearAfter = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`

function wholeYear(year: string, { today, towards }: DateRules): string {
  const recent = `20${year}`
  return towards === 'past' && recent > today.slice(0, 4) ? `19${year}` : recent
}

// `5-`, `март.`, `1985 г.`: what people put around one part.
function bare(part: string): string {
  const words = plainDashes(part).match(/\d+|\p{L}+/gu) ?? []
  return words.filter((word) => !isFiller(word)).join(' ')
}
