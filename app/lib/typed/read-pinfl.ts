import { isPinflValid } from '../pinfl'
import { ok, type Result, refuse } from '../result'
import { cleanLine, plainDashes } from './clean'

/** The 14 digits of a person's number, typed by hand: a digit that does not agree with the others is a slip. */
export function readPinfl(typed: string): Result<string> {
  const digits = plainDashes(cleanLine(typed)).replace(/[\s.-]/g, '')
  if (/\D/.test(digits)) return refuse('typed.pinfl.signs')
  if (digits.length !== 14) return refuse('typed.pinfl.digits', { count: digits.length })
  return isPinflValid(digits) ? ok(digits) : refuse('typed.pinfl.check')
}
