import { z } from 'zod'
import type { EveryQuestion, Kind } from '../../../kind'

export type YesNo = 'yes' | 'no'

const stored = z.enum(['yes', 'no'])

export const yesNo: Kind<EveryQuestion, YesNo> = {
  params: {},
  missing: 'questions.error.yesNoMissing',
  parse: (typed, { name }) => {
    const read = stored.safeParse(typed.get(name))
    return read.success ? { value: read.data } : { empty: true }
  },
  stored: () => stored,
  describe: (answer, { name }) => [{ part: name, value: { kind: 'key', key: `questions.yesNo.${answer}` } }],
  redact: () => 'given',
  // A form of an earlier day kept a truth value.
  migrate: (answer) => (typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : answer),
  values: (answer, { name }) => ({ [name]: answer }),
}
