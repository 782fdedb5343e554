import { ok, type Result, refuse } from '~/lib/result'
import { plainDashes } from '~/lib/typed/clean'
import { toLatinLetters } from '~/lib/typed/look-alikes'
import { withoutLabel } from '../without-label'

const least = 3
const most = 40

/** A device's number as its maker puts it on: Latin letters, digits, hyphens, points and slashes, without spaces. */
export function readSerialNumber(typed: string): Result<string> {
  const text = toLatinLetters(plainDashes(withoutLabel(typed)).toUpperCase()).replace(/\s/g, '')
  const foreign = /[^A-Z0-9./-]/u.exec(text)?.[0]
  if (foreign) return refuse('typed.serialNumber.sign', { sign: foreign })
  if (!/\d/.test(text)) return refuse('typed.serialNumber.noDigits')
  // A sign in front belongs to no number.
  if (!/^[A-Z0-9]/.test(text)) return refuse('typed.serialNumber.sign', { sign: text.charAt(0) })
  if (text.length < least || text.length > most) return refuse('typed.serialNumber.length', { least, most })
  return ok(text)
}
