import { z } from 'zod'
import type { EveryQuestion, Kind } from '../../../kind'
import { lineReader } from '../../../readers/read-text'
import { readField } from '../../../reading'

export interface TextQuestion extends EveryQuestion {
  /** Characters. */
  most: number
  least?: number | undefined
}

export const lengths = {
  most: z.number().int().min(1).max(20_000),
  least: z.number().int().min(1).optional(),
}

export const wordsOfLength = 'questions.error.text'

/** One line of free text. */
export const text: Kind<TextQuestion, string> = {
  params: lengths,
  missing: 'questions.error.text.missing',
  parse: (typed, { name }, { most, least }) =>
    readField(typed, name, lineReader({ words: wordsOfLength, most, ...(least && { least }) })),
  stored: ({ most }) =>
    z
      .string()
      .min(1)
      .max(most * 2),
  describe: (answer, { name }) => [{ part: name, value: { kind: 'text', text: answer } }],
  redact: (answer) => ({ characters: answer.length }),
  // It may have been asked as a number.
  migrate: (answer) => (typeof answer === 'number' ? String(answer) : answer),
  values: (answer, { name }) => ({ [name]: answer }),
}
