import { ok, type Result, refuse } from '~/lib/result'
import { plainDashes } from '~/lib/typed/clean'
import { toLatinLetters } from '~/lib/typed/look-alikes'
import { withoutLabel } from '../without-label'

const least = 4
const most = 40

/** A parcel's number as the post prints it, without the spaces of its groups: `RR123456785UZ`. Carriers have own shapes. */
export function readTrackingNumber(typed: string): Result<string> {
  const text = postal(toLatinLetters(plainDashes(withoutLabel(typed)).toUpperCase()).replace(/\s/g, ''))
  const foreign = /[^A-Z0-9-]/u.exec(text)?.[0]
  if (foreign) return refuse('typed.trackingNumber.sign', { sign: foreign })
  if (!/\d/.test(text)) return refuse('typed.trackingNumber.noDigits')
  if (text.length < least || text.length > most) return refuse('typed.trackingNumber.length', { least, most })
  return ok(text)
}

// The post's own shape has no hyphens; a carrier's may.
function postal(text: string): string {
  const plain = text.replaceAll('-', '')
  return /^[A-Z]{2}\d{9}[A-Z]{2}$/.test(plain) ? plain : text
}
