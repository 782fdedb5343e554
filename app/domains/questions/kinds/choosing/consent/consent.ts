import { z } from 'zod'
import { asIs, type EveryQuestion, type Kind } from '../../../kind'

const stored = z.literal(true)

/** A yes that must be given. */
export const consent: Kind<EveryQuestion, true> = {
  params: {},
  missing: 'questions.error.consentMissing',
  parse: (typed, { name }) => (typed.get(name) === 'on' ? { value: true } : { empty: true }),
  stored: () => stored,
  describe: (_, { name }) => [{ part: name, value: { kind: 'key', key: 'questions.consentGiven' } }],
  redact: asIs,
  migrate: (answer) => (answer === 'on' ? true : answer),
  values: (_, { name }) => ({ [name]: 'on' }),
}
