import { ok, type Result, refuse } from '~/lib/result'
import { cleanLine, plainDashes } from '~/lib/typed/clean'
import { labelled } from '../without-label'

/** The code that a person tells at the hand-over: 6 digits, spoken in groups. */
export const readHandoverCode = labelled(readDigits)

function readDigits(typed: string): Result<string> {
  const digits = plainDashes(cleanLine(typed)).replace(/[\s.-]/g, '')
  if (/\D/.test(digits)) return refuse('typed.handoverCode.signs')
  return digits.length === 6 ? ok(digits) : refuse('typed.handoverCode.digits', { count: digits.length })
}
