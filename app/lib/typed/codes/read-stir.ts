import { ok, type Result, refuse } from '../../result'
import { cleanLine, plainDashes } from '../clean'
import { labelled } from '../without-label'

/** The tax number of an organisation: 9 digits; no rule for a check digit was found (DOMAIN section 1.2). */
export const readStir = labelled(readDigits)

function readDigits(typed: string): Result<string> {
  const digits = plainDashes(cleanLine(typed)).replace(/[\s.-]/g, '')
  if (/\D/.test(digits)) return refuse('typed.stir.signs')
  return digits.length === 9 ? ok(digits) : refuse('typed.stir.digits', { count: digits.length })
}
