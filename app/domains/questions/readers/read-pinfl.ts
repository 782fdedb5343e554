import { isPinflValid } from '~/lib/people/pinfl'
import { ok, type Result, refuse } from '~/lib/result'
import { cleanLine, plainDashes } from '~/lib/typed/clean'
import { labelled } from './without-label'

/** The 14 digits of a person's number, typed by hand: a digit that does not agree with the others is a slip. */
export const readPinfl = labelled(readCheckedPinfl)

function readCheckedPinfl(typed: string): Result<string> {
  const digits = readDigits(typed)
  return digits.ok && !isPinflValid(digits.value) ? refuse('typed.pinfl.check') : digits
}

/** The same without judging the number itself, to look for what a register may hold. */
export const readPinflDigits = labelled(readDigits)

function readDigits(typed: string): Result<string> {
  const digits = plainDashes(cleanLine(typed)).replace(/[\s.-]/g, '')
  // The number of the paper itself stands where people look first.
  if (/^\p{L}{2}\d{7}$/u.test(digits)) return refuse('typed.pinfl.passport')
  if (/\D/.test(digits)) return refuse('typed.pinfl.signs')
  return digits.length === 14 ? ok(digits) : refuse('typed.pinfl.digits', { count: digits.length })
}
