import { z } from 'zod'
import { asIs, type Kind } from '../../../kind'
import { dayValues, gather, readDay } from '../../../reading'
import { type DateQuestion, direction, storedDay } from '../date/date'

export interface Period {
  from: string
  /** Last day; null while it goes on. */
  until: string | null
}

const stored = z
  .strictObject({ from: storedDay, until: storedDay.nullable() })
  .refine(({ from, until }) => until === null || until >= from)

/** From a day to a day, or until now. */
export const period: Kind<DateQuestion, Period> = {
  params: direction,
  missing: 'questions.error.periodMissing',
  firstField: ({ part }) => part('from'),
  parse: (typed, { part }, { towards }, { today }) => {
    const rules = { today, towards }
    const { values, faults, isEmpty } = gather<{ from: string; until: string }>({
      from: readDay(typed, part('from'), rules),
      until: readDay(typed, part('until'), rules),
    })
    if (isEmpty) return { empty: true }
    if (faults.length > 0) return { faults }
    const { from, until } = values
    if (!from) return { faults: [{ field: part('from'), error: 'questions.error.periodMissing' }] }
    return until && until < from
      ? { faults: [{ field: part('until'), error: 'questions.error.periodOrder' }] }
      : { value: { from, until } }
  },
  stored: () => stored,
  describe: ({ from, until }) => [
    { part: 'from', label: { key: 'questions.answer.from' }, value: { kind: 'day', day: from } },
    ...(until
      ? [
          {
            part: 'until',
            label: { key: 'questions.answer.until' },
            value: { kind: 'day', day: until },
          } as const,
        ]
      : []),
  ],
  redact: ({ until }) => ({ isOver: until !== null }),
  migrate: asIs,
  values: ({ from, until }, { part }) => ({
    ...dayValues(from, part('from')),
    ...(until && dayValues(until, part('until'))),
  }),
}
