import { z } from 'zod'
import { formatPhone, isPhone } from '~/lib/people/phone'
import type { EveryQuestion, Kind } from '../../../kind'
import { readPhone } from '../../../readers/read-phone'
import { readField } from '../../../reading'

/** A number of Uzbekistan, 12 digits. */
export const phone: Kind<EveryQuestion, string> = {
  params: {},
  missing: 'questions.error.phoneMissing',
  parse: (typed, { name }) => readField(typed, name, readPhone),
  stored: () => z.string().refine(isPhone),
  describe: (digits, { name }) => [{ part: name, value: { kind: 'phone', digits } }],
  redact: () => 'given',
  // Kept with a plus by an early form.
  migrate: (answer) => (typeof answer === 'string' ? answer.replace(/^\+(?=998\d{9}$)/, '') : answer),
  values: (digits, { name }) => ({ [name]: formatPhone(digits) }),
}
