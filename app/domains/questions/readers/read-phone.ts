import { ok, type Result, refuse } from '~/lib/result'
import { cleanLine, plainDashes } from '~/lib/typed/clean'
import { labelled } from './without-label'

/**
 * A phone number of Uzbekistan as 12 digits, `998901234567`: with or without +998, 00998 or an old 8 that stands apart,
 * with spaces, dashes, dots, strokes and brackets. Operators are not checked: new ones appear (DOMAIN section 1.2). But no
 * number begins with 0 or 1 there: those are for special services.
 */
export const readPhone = labelled(readBarePhone)

function readBarePhone(typed: string): Result<string> {
  const text = plainDashes(cleanLine(typed))
    .replace(/^tel:\s*/i, '')
    .replace(/^\(\+(\d{3})\)/, '+$1')
  if (holdsTwo(text)) return refuse('typed.phone.two')
  if (!/^\+?[\d\s()._/-]+$/.test(text)) return refuse('typed.phone.signs')
  const digits = text.replace(/\D/g, '').replace(/^00(?=\d{9})/, '')
  // Nine digits that begin with 998 are a number of their own: 99 812 34 56.
  const hasCountry = digits.startsWith('998') && (text.startsWith('+') || digits.length !== 9)
  if (!hasCountry && (text.startsWith('+') || digits.length > 10)) return refuse('typed.phone.foreign')
  const own = hasCountry ? digits.slice(3) : dropEight(text, digits)
  if (own === null) return refuse('typed.phone.eight')
  if (own.length !== 9) return refuse('typed.phone.digits', { count: own.length })
  if (/^[01]/.test(own)) return refuse('typed.phone.prefix', { digits: own.slice(0, 2) })
  return ok(`998${own}`)
}

// Long ago calls between cities began with 8. Not set apart it may as well be a digit too many.
function dropEight(text: string, digits: string): string | null {
  if (digits.length !== 10 || !digits.startsWith('8')) return digits
  return /^\(?8\)?[\s(-]/.test(text) ? digits.slice(1) : null
}

function holdsTwo(text: string): boolean {
  const digitsOf = (part: string) => part.replace(/\D/g, '').length
  const numbers = text.split(/[,;/\n]/).filter((part) => digitsOf(part) >= 7)
  // Spaces stand inside of a number, too, unless it is whole on both sides.
  return numbers.length > 1 || text.split(' ').filter((part) => digitsOf(part) >= 9).length > 1
}
