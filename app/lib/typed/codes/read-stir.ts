import { ok, type Result, refuse } from '../../result'
import { cleanLine, plainDashes } from '../clean'

/** The tax number of an organisation: 9 digits; no rule for a check digit was found (DOMAIN section 1.2). */
export function readStir(typed: string): Result<string> {
  const digits = plainDashes(cleanLine(typed)).replace(/[\s.-]/g, '')
  if (/\D/.test(digits)) return refuse('typed.stir.signs')
  return digits.length === 9 ? ok(digits) : refuse('typed.stir.digits', { count: digits.length })
}
