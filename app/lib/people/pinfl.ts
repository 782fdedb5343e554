/**
 * PINFL (JShShIR): 14 digits that carry sex, century and birth date, and a check digit
 * (Cabinet of Ministers No 177 of 12.04.2022; DOMAIN section 1.1). State registers hold numbers with a wrong
 * check digit, so refuse on `isPinflShape`, warn on `isPinflValid` for imported rows, refuse on it for hand entry.
 */

export type Sex = 'male' | 'female'

export interface PinflFacts {
  sex: Sex
  /** `YYYY-MM-DD`. */
  birthDate: string
}

const weights = [7, 3, 1] as const

export function isPinflShape(text: string): boolean {
  return /^\d{14}$/.test(text)
}

/** Shape, check digit, century digit and a date that exists. */
export function isPinflValid(text: string): boolean {
  return hasPinflCheckDigit(text) && readPinfl(text) !== null
}

export function hasPinflCheckDigit(text: string): boolean {
  return isPinflShape(text) && checkDigit(text.slice(0, 13)) === Number(text[13])
}

/** What the digits say, the check digit aside. Null for a wrong shape, century digit or date. */
export function readPinfl(pinfl: string): PinflFacts | null {
  const parts = /^([1-6])(\d{2})(\d{2})(\d{2})\d{7}$/.exec(pinfl)
  if (!parts) return null
  const [, first = '', day = '', month = '', shortYear = ''] = parts
  const century = 17 + Math.ceil(Number(first) / 2)
  const birthDate = `${century}${shortYear}-${month}-${day}`
  if (!isRealDate(birthDate)) return null
  return { sex: Number(first) % 2 === 1 ? 'male' : 'female', birthDate }
}

export interface MakePinflInput {
  sex: Sex
  /** `YYYY-MM-DD`, 1800 to 2099. */
  birthDate: string
  /** Three-digit code of the old passport office (not SOATO), 0 to 999. */
  district: number
  /** Number of the person in that district on that day, 0 to 999. */
  serial: number
}

/** A number that passes every check, for seeds and tests. Throws RangeError on values out of range. */
export function makePinfl({ sex, birthDate, district, serial }: MakePinflInput): string {
  const parts = /^(18|19|20)(\d{2})-(\d{2})-(\d{2})$/.exec(birthDate)
  if (!parts || !isRealDate(birthDate)) throw new RangeError(`Not a birth date: ${birthDate}`)
  if (![district, serial].every((code) => Number.isInteger(code) && code >= 0 && code <= 999)) {
    throw new RangeError('district and serial are 0 to 999')
  }
  const [, century, year, month, day] = parts
  const first = (Number(century) - 18) * 2 + (sex === 'male' ? 1 : 2)
  const body = `${first}${day}${month}${year}${String(district).padStart(3, '0')}${String(serial).padStart(3, '0')}`
  return `${body}${checkDigit(body)}`
}

/** First digit and last two, as shown in lists; a text that is no PINFL shows nothing. */
export function maskPinfl(pinfl: string): string {
  return isPinflShape(pinfl) ? `${pinfl[0]}${'*'.repeat(11)}${pinfl.slice(-2)}` : '*'.repeat(pinfl.length)
}

function checkDigit(body: string): number {
  return [...body].reduce((sum, digit, index) => sum + Number(digit) * (weights[index % 3] ?? 0), 0) % 10
}

function isRealDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
