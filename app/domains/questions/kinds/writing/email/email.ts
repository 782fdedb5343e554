import { z } from 'zod'
import type { EveryQuestion, Kind } from '../../../kind'
import { readEmail } from '../../../readers/read-email'
import { readField } from '../../../reading'

export const email: Kind<EveryQuestion, string> = {
  params: {},
  missing: 'questions.error.emailMissing',
  parse: (typed, { name }) => readField(typed, name, readEmail),
  stored: () => z.email(),
  describe: (answer, { name }) => [{ part: name, value: { kind: 'text', text: answer } }],
  redact: () => 'given',
  migrate: (answer) => (typeof answer === 'string' ? answer.toLowerCase() : answer),
  values: (answer, { name }) => ({ [name]: answer }),
}
