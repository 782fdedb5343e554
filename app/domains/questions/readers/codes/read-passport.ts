import { ok, type Result, refuse } from '~/lib/result'
import { cleanLine, plainDashes } from '~/lib/typed/clean'
import { toLatinLetters } from '~/lib/typed/look-alikes'
import { labelled } from '../without-label'

/** Series and number of a passport or ID card, `AA1234567`: Latin letters in print, so Cyrillic ones are taken by look. */
export const readPassport = labelled(readBare)

function readBare(typed: string): Result<string> {
  const text = toLatinLetters(plainDashes(cleanLine(typed)).toUpperCase()).replace(/[\s№#.-]|NO(?=\d)/g, '')
  if (/\p{Script=Cyrillic}/u.test(text)) return refuse('typed.passport.latin')
  const parts = /^([A-Z]{2})(\d*)$/.exec(text)
  if (!parts) return refuse('typed.passport.shape')
  const digits = parts[2] ?? ''
  return digits.length === 7 ? ok(text) : refuse('typed.passport.digits', { count: digits.length })
}
