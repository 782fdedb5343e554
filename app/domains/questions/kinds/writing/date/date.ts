import { z } from 'zod'
import type { TextKey } from '~/lib/text-key'
import type { EveryQuestion, Kind } from '../../../kind'
import { dayValues, readDay } from '../../../reading'

export interface DateQuestion extends EveryQuestion {
  /** A birth lies in the past, the end of a paper ahead. */
  towards: 'past' | 'future'
}

export const storedDay = z.iso.date()
export const direction = { towards: z.enum(['past', 'future']) }

/** A day, `YYYY-MM-DD`. */
export const date: Kind<DateQuestion, string> = {
  params: direction,
  missing: 'questions.error.dateMissing',
  parse: (typed, { name }, { towards }, { today }) => {
    const read = readDay(typed, name, { today, towards })
    if (!('value' in read) || read.value === null) return read
    const error = outside(read.value, towards, today)
    return error ? { faults: [{ field: name, error }] } : read
  },
  stored: () => storedDay,
  describe: (answer, { name }) => [{ part: name, value: { kind: 'day', day: answer } }],
  redact: (day) => ({ year: day.slice(0, 4) }),
  // An instant of an early form.
  migrate: (answer) =>
    typeof answer === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(answer) ? answer.slice(0, 10) : answer,
  values: (answer, { name }) => dayValues(answer, name),
}

export function outside(day: string, towards: 'past' | 'future', today: string): TextKey | null {
  if (towards === 'past' && day > today) return 'questions.error.dateFuture'
  return towards === 'future' && day < today ? 'questions.error.datePast' : null
}
