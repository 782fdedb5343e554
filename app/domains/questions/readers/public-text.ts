import { optionalField } from './field'
import { findPrivateWords } from './private-words'
import { textReader } from './read-text'
import type { FieldWords } from './reader'

/** A text that everybody will read; null when nothing was typed. `words` has `health` and `contact` besides the reader's. */
export function publicText(words: FieldWords, most: number) {
  return optionalField(textReader({ words, most }))
    .transform((typed) => typed ?? null)
    .superRefine((text, check) => {
      const found = text && findPrivateWords(text)
      if (found) check.addIssue({ code: 'custom', message: `${words}.${found}` })
    })
}
