import { ok, type Result, refuse } from '~/lib/result'
import { cleanLine, plainDashes } from '~/lib/typed/clean'
import { labelled } from '../without-label'

/**
 * An account in a bank of Uzbekistan: 20 digits, of which 6 to 8 are the currency (000 is soʻm). The last rule is from
 * the plan of accounts, from memory: an example. No rule for the check digit was found, so none is held.
 */
export const readBankAccount = labelled((typed) => {
  const digits = readDigits(typed, 20, 'account')
  return digits.ok && digits.value.slice(5, 8) !== '000' ? refuse('typed.account.currency') : digits
})

/** The code of a bank's branch (MFO): five digits. */
export const readBankCode = labelled((typed) => readDigits(typed, 5, 'bankCode'))

function readDigits(typed: string, count: number, words: 'account' | 'bankCode'): Result<string> {
  const digits = plainDashes(cleanLine(typed)).replace(/[\s.-]/g, '')
  // A card has 16 digits in groups of four: people copy what is in their hand.
  if (words === 'account' && /^\d{16}$/.test(digits)) return refuse('typed.account.card')
  if (/\D/.test(digits)) return refuse(words === 'account' ? 'typed.account.signs' : 'typed.bankCode.signs')
  if (digits.length === count) return ok(digits)
  return refuse(words === 'account' ? 'typed.account.digits' : 'typed.bankCode.digits', {
    count: digits.length,
  })
}
