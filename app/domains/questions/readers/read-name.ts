import { ok, type Result, refuse } from '~/lib/result'
import { keyOf } from '~/lib/text-key'
import { cleanLine, countCharacters, plainDashes } from '~/lib/typed/clean'
import { unmixWord } from '~/lib/typed/look-alikes'
import { apostrophes, normaliseApostrophes } from '~/lib/typed/normalise-apostrophes'
import type { FieldWords, Reader } from './reader'

export interface NameRules {
  /** `<words>.tooLong` is said with `{{count}}`, the characters too many, and `{{most}}`. */
  words: FieldWords
  most: number
  /** 1 when absent; `<words>.tooShort` below it, with `{{count}}`, the characters missing. */
  least?: number
}

/** A person's name in Latin or Cyrillic letters, with apostrophes, hyphens, and dots behind initials. */
export function nameReader({ words, most, least = 1 }: NameRules): Reader<string> {
  return (typed) => {
    const text = plainDashes(normaliseApostrophes(cleanLine(typed)))
    const problem = refuseSigns(text)
    if (problem) return problem
    const parts = text.split(/(?<=[\s-])|(?=[\s-])/).map(unmixWord)
    if (parts.includes(null)) return refuse('typed.name.scripts')
    const name = parts.join('')
    const length = countCharacters(name)
    if (length > most) return refuse(keyOf(words, 'tooLong'), { count: length - most, most })
    if (length < least) return refuse(keyOf(words, 'tooShort'), { count: least - length, least })
    return ok(name)
  }
}

const letter = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}]`
const allowed = new RegExp(String.raw`(?!\p{N})${letter}\p{M}{0,2}|[${apostrophes}\s.-]`, 'gu')

function refuseSigns(text: string): Result<never> | null {
  if (/\p{N}/u.test(text)) return refuse('typed.name.digits')
  const other = text.replace(allowed, '')
  if (/[\p{L}\p{M}]/u.test(other)) return refuse('typed.name.letters')
  if (other) return refuse('typed.name.signs', { signs: [...new Set(other)].slice(0, 5).join(' ') })
  if (!/^\p{L}/u.test(text)) return refuse('typed.name.begin')
  return null
}
