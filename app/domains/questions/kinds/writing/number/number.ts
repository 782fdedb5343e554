import { z } from 'zod'
import type { EveryQuestion, Kind } from '../../../kind'
import { numberReader } from '../../../readers/numbers/read-number'
import { people } from '../../../readers/numbers/units'
import { readField } from '../../../reading'
import { type Texts, texts } from '../../../texts'

export interface NumberQuestion extends EveryQuestion {
  least: number
  most: number
  /** Digits after the mark; whole numbers when absent. */
  places?: number | undefined
  /** What is counted, behind the field. */
  unit?: Texts | undefined
}

export const number: Kind<NumberQuestion, number> = {
  params: {
    least: z.number(),
    most: z.number(),
    places: z.number().int().min(1).max(3).optional(),
    unit: texts.optional(),
  },
  missing: 'questions.error.number.missing',
  parse: (typed, { name }, { least, most, places }) =>
    readField(
      typed,
      name,
      // The question says what is counted: `3 человека` is three of it. A month or a year is another number.
      numberReader({
        words: 'questions.error.number',
        least,
        most,
        units: people,
        ...(places && { places }),
      }),
    ),
  stored: ({ least, most, places }) => {
    const within = z.number().min(least).max(most)
    return places ? within : within.int()
  },
  describe: (answer, { name }) => [{ part: name, value: { kind: 'number', number: answer } }],
  redact: (answer) => ({ digits: String(answer).length }),
  migrate: (answer) => (typeof answer === 'string' && /^\d{1,9}$/.test(answer) ? Number(answer) : answer),
  values: (answer, { name }) => ({ [name]: String(answer) }),
}
