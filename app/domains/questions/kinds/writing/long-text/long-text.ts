import { z } from 'zod'
import type { Kind } from '../../../kind'
import { textReader } from '../../../readers/read-text'
import { readField } from '../../../reading'
import { lengths, type TextQuestion, text, wordsOfLength } from '../text/text'

/** Free text of several lines. */
export const longText: Kind<TextQuestion, string> = {
  ...text,
  params: lengths,
  parse: (typed, { name }, { most, least }) =>
    readField(typed, name, textReader({ words: wordsOfLength, most, ...(least && { least }) })),
  stored: ({ most }) =>
    z
      .string()
      .min(1)
      .max(most * 2),
}
