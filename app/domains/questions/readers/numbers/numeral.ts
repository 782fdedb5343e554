import { plainDashes } from '~/lib/typed/clean'
import { apostrophes } from '~/lib/typed/normalise-apostrophes'

/** A number without a float: 12,50 is `{ whole: 12n, fraction: '50' }`. */
export interface Numeral {
  whole: bigint
  /** Digits after the mark, without zeros at the end. */
  fraction: string
}

export type NumeralProblem = 'notNumber' | 'negative' | 'groups' | 'unfinished'

/** No number that anybody types is longer, with words and spaces; longer texts are not worth the time of reading them. */
export const longestNumber = 100

const group = `[ .,_${apostrophes}]`
const onlyNumber = new RegExp(String.raw`^[\d.,_ ${apostrophes}]*$`)
const grouped = new RegExp(String.raw`^\d{1,3}(?:(${group})\d{3})(?:\1\d{3})*$`)
const groupedWithFraction = new RegExp(String.raw`^(\d{1,3}(?:(${group})\d{3})(?:\2\d{3})*)([.,])(\d+)$`)
const decimal = /^(\d*)[.,](\d+)$/

/**
 * Every number that a cleaned text can stand for. `1,200` can be two: with groups of three, or with a fraction; which
 * of them is meant is the field's to say, or the person's. Several groups of three, or a comma beside a dot, are clear.
 * A mark with nothing behind it is a number that is half typed.
 */
export function readNumeral(cleaned: string): { readings: Numeral[] } | { problem: NumeralProblem } {
  const text = plainDashes(cleaned).replace(/\s*([.,])\s*(?=\d)/g, '$1')
  if (/^- ?[\d.,]/.test(text)) return { problem: 'negative' }
  if (!/\d/.test(text) || !onlyNumber.test(text)) return { problem: 'notNumber' }
  if (/[.,]\s*$/.test(text)) return { problem: 'unfinished' }
  const readings: Numeral[] = []
  if (/^\d+$/.test(text)) readings.push(numeral(text, ''))
  if (grouped.test(text) && !text.startsWith('0')) readings.push(numeral(digits(text), ''))
  const part = decimal.exec(text)
  if (part) readings.push(numeral(part[1] ?? '', part[2] ?? ''))
  const both = groupedWithFraction.exec(text)
  // The mark of the fraction is another one than that of the groups.
  if (both && both[2] !== both[3]) {
    readings.push(numeral(digits(both[1] ?? ''), both[4] ?? ''))
    // `1 200,000`: three digits may as well be one more group.
    if (both[4]?.length === 3) readings.push(numeral(digits(text), ''))
  }
  return readings.length > 0 ? { readings: different(readings) } : { problem: 'groups' }
}

/** The number times `factor`, a whole number, in steps of 10^-places; null when it has a smaller part. */
export function scale({ whole, fraction }: Numeral, factor: bigint, places = 0): bigint | null {
  const length = BigInt(fraction.length)
  const scaled = BigInt(`${whole}${fraction}` || '0') * factor * 10n ** BigInt(places)
  const divisor = 10n ** length
  return scaled % divisor === 0n ? scaled / divisor : null
}

/** As it is written without groups and with a dot, for the example in a message. */
export function spellNumeral({ whole, fraction }: Numeral): string {
  return fraction ? `${whole}.${fraction}` : String(whole)
}

function numeral(whole: string, fraction: string): Numeral {
  return { whole: BigInt(whole || '0'), fraction: fraction.replace(/0+$/, '') }
}

function digits(text: string): string {
  return text.replace(/\D/g, '')
}

function different(readings: Numeral[]): Numeral[] {
  const [first, ...rest] = readings
  return first ? [first, ...rest.filter((one) => spellNumeral(one) !== spellNumeral(first))] : []
}
