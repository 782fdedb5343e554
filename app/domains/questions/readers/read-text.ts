import { ok, refuse } from '~/lib/result'
import { keyOf } from '~/lib/text-key'
import { cleanLine, cleanText, countCharacters } from '~/lib/typed/clean'
import type { FieldWords, Reader } from './reader'

export interface TextRules {
  /** `<words>.tooShort` and `<words>.tooLong` are said with `{{count}}`, the characters missing or too many. */
  words: FieldWords
  most: number
  /** No bound when absent. */
  least?: number
}

/** One line of free text: a title, an address. */
export function lineReader(rules: TextRules): Reader<string> {
  return (typed) => judge(cleanLine(typed), rules)
}

/** Free text of several lines. */
export function textReader(rules: TextRules): Reader<string> {
  return (typed) => judge(cleanText(typed), rules)
}

function judge(text: string, { words, least = 1, most }: TextRules) {
  const length = countCharacters(text)
  if (length > most) return refuse(keyOf(words, 'tooLong'), { count: length - most, most })
  if (length < least) return refuse(keyOf(words, 'tooShort'), { count: least - length, least })
  // Dots, dashes and pictures alone fill a field and say nothing.
  if (!/[\p{L}\p{N}]/u.test(text)) return refuse('typed.text.noWords')
  return ok(text)
}
