import { ok, type Result, refuse } from '~/lib/result'
import { countCharacters, plainDashes } from '~/lib/typed/clean'
import { unmixWord } from '~/lib/typed/look-alikes'
import { withoutLabel } from '../without-label'

const most = 30

/** The number on a disability certificate. Offices number differently, so only its signs are judged: letters, digits, / and -. */
export function readCertificateNumber(typed: string): Result<string> {
  const text = plainDashes(withoutLabel(typed)).toUpperCase()
  const foreign = /[^\p{Script=Latin}\p{Script=Cyrillic}\d\s/№.-]/u.exec(text)?.[0]
  if (foreign) return refuse('typed.certificateNumber.sign', { sign: foreign })
  if (!/\d{3}/.test(text.replace(/[\s/.-]/g, ''))) return refuse('typed.certificateNumber.digits')
  const length = countCharacters(text)
  if (length > most) return refuse('typed.certificateNumber.tooLong', { count: length - most })
  const parts = text.split(/(\p{L}+)/u).map((part) => unmixWord(part) ?? part)
  return ok(parts.join(''))
}
