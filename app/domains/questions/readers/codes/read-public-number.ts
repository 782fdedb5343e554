import { isPublicNumber, type NumberPrefix, numberPrefixes } from '~/lib/public-number'
import { ok, refuse } from '~/lib/result'
import { cleanLine, plainDashes } from '~/lib/typed/clean'
import { toLatinLetters } from '~/lib/typed/look-alikes'
import type { Reader } from '../reader'
import { labelled } from '../without-label'

/**
 * A number that the portal gave out, `HB-7Q4K-92MJ`, with or without its prefix and hyphens, in letters of either
 * script. O is read as 0, I and L as 1: the other ones do not occur. A slip is told by the check character. The number of
 * a parcel, `HB-7Q4K-92MJ/1`, is that of its order.
 */
export function publicNumberReader(prefix: NumberPrefix): Reader<string> {
  return labelled((typed) => {
    const upper = toLatinLetters(plainDashes(cleanLine(typed)).toUpperCase())
    const signs = upper.replace(/[\s№#"'«».:_-]/g, '')
    const plain = prefix === 'HB' ? signs.replace(/\/\d{1,2}$/, '') : signs
    const whole = spell(prefix, plain)
    if (plain.length === 8 && isPublicNumber(prefix, whole)) return ok(whole)
    const begun = numberPrefixes.find((known) => plain.startsWith(known))
    if (begun && begun !== prefix) return refuse('typed.publicNumber.prefix', { typed: begun, prefix })
    const body = begun ? plain.slice(2) : plain
    const foreign = /[^0-9A-TV-Z]/u.exec(body)?.[0]
    if (foreign) return refuse('typed.publicNumber.sign', { sign: foreign })
    if (body.length !== 8) return refuse('typed.publicNumber.length', { prefix, count: body.length })
    const number = spell(prefix, body)
    return isPublicNumber(prefix, number) ? ok(number) : refuse('typed.publicNumber.check')
  })
}

function spell(prefix: NumberPrefix, body: string): string {
  const clear = body.replace(/O/g, '0').replace(/[IL]/g, '1')
  return `${prefix}-${clear.slice(0, 4)}-${clear.slice(4)}`
}
