import { ok, type Result, refuse } from '~/lib/result'
import { cleanLine, plainDashes } from '~/lib/typed/clean'
import { labelled } from '../without-label'

/** STIR (INN) of an organisation: 9 digits. Its check digit is not published, so only the digits are counted. */
export const readTaxpayerNumber = labelled(readDigits)

function readDigits(typed: string): Result<string> {
  const digits = plainDashes(cleanLine(typed)).replace(/[\s.-]/g, '')
  if (/\D/.test(digits)) return refuse('typed.taxpayerNumber.signs')
  return digits.length === 9 ? ok(digits) : refuse('typed.taxpayerNumber.digits', { count: digits.length })
}
