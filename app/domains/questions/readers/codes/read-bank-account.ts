import { ok, type Result, refuse } from '~/lib/result'
import { cleanLine, plainDashes } from '~/lib/typed/clean'
import { labelled } from '../without-label'

/**
 * An account in a bank of Uzbekistan: 20 digits, of which 6 to 8 are the currency (000 is soʻm). The last rule is from
 * the plan of accounts, from memory: an example. No rule for the check digit was found, so none is held.
 */
export const readBankAccount = labelled((typed) => {
  // A card has 16 digits in groups of four: people copy what is in their hand.
  if (isCard(digitsOf(typed))) return refuse('typed.account.card')
  return readAccount(typed)
})

/** An account, or the 16 digits of a social card, of which the last one is Luhn's. */
export const readAccountOrCard = labelled((typed) => {
  const digits = digitsOf(typed)
  if (!isCard(digits)) return readAccount(typed)
  return isLuhn(digits) ? ok(digits) : refuse('typed.account.cardWrong')
})

/** The code of a bank's branch (MFO): five digits. */
export const readBankCode = labelled((typed) => readDigits(typed, 5, 'bankCode'))

function readAccount(typed: string): Result<string> {
  const digits = readDigits(typed, 20, 'account')
  return digits.ok && digits.value.slice(5, 8) !== '000' ? refuse('typed.account.currency') : digits
}

function readDigits(typed: string, count: number, words: 'account' | 'bankCode'): Result<string> {
  const digits = digitsOf(typed)
  if (/\D/.test(digits)) return refuse(words === 'account' ? 'typed.account.signs' : 'typed.bankCode.signs')
  if (digits.length === count) return ok(digits)
  return refuse(words === 'account' ? 'typed.account.digits' : 'typed.bankCode.digits', {
    count: digits.length,
  })
}

function digitsOf(typed: string): string {
  return plainDashes(cleanLine(typed)).replace(/[\s.-]/g, '')
}

function isCard(digits: string): boolean {
  return /^\d{16}$/.test(digits)
}

/** Every second digit from the end counts twice; the sum ends in 0 (ISO/IEC 7812-1). */
function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
