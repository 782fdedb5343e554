import { ok, refuse } from '~/lib/result'
import { cleanLine, plainDashes } from '~/lib/typed/clean'
import { toLatinLetters } from '~/lib/typed/look-alikes'
import { groupCode, isVerificationCode } from '~/lib/verification-code'
import type { Reader } from '../reader'

/**
 * The code of a printed document, `7Q4K-92MX-0TBC-5HPJ`, in any grouping and in letters of either script. O is read as
 * 0, I and L as 1: the other ones do not occur.
 */
export const readVerificationCode: Reader<string> = (typed) => {
  const upper = toLatinLetters(plainDashes(cleanLine(typed)).toUpperCase())
  const signs = upper.replace(/[\s№#"'«».:_-]/g, '')
  const foreign = /[^0-9A-TV-Z]/u.exec(signs)?.[0]
  if (foreign) return refuse('typed.verificationCode.sign', { sign: foreign })
  if (signs.length !== 16) return refuse('typed.verificationCode.length', { count: signs.length })
  const code = groupCode(signs.replace(/O/g, '0').replace(/[IL]/g, '1'))
  return isVerificationCode(code) ? ok(code) : refuse('typed.verificationCode.check')
}
