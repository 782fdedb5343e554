import { z } from 'zod'
import type { EveryQuestion, Kind } from '../../../kind'
import {
  describeNumbered,
  differsFromPinfl,
  migratePerson,
  type NumberedPerson,
  namedShape,
  numberedValues,
  pinflShape,
  readNamed,
  readPinflPart,
  redactPerson,
} from '../person-parts'

const stored = z.strictObject({
  ...namedShape,
  pinfl: pinflShape.nullable(),
  birthCertificate: z.string().nullable(),
})

/** Another person, known by her PINFL. */
export const person: Kind<EveryQuestion, NumberedPerson> = {
  params: {},
  missing: 'questions.error.personMissing',
  firstField: ({ part }) => part('familyName'),
  parse: (typed, place, _, { today }) => {
    const { values, faults, isEmpty } = readNamed(typed, place, today)
    const { pinfl, faults: wrong } = readPinflPart(typed, place)
    if (isEmpty && !pinfl && wrong.length === 0) return { empty: true }
    faults.push(...wrong)
    if (!pinfl && wrong.length === 0)
      faults.push({ field: place.part('pinfl'), error: 'questions.error.pinflMissing' })
    if (differsFromPinfl({ pinfl, birthOn: values.birthOn }))
      faults.push({ field: place.part('birthOn'), error: 'questions.error.birthOnDiffers' })
    const { familyName, givenName, patronymic, birthOn } = values
    return faults.length > 0 || !familyName || !givenName || !birthOn
      ? { faults }
      : { value: { familyName, givenName, patronymic, birthOn, pinfl, birthCertificate: null } }
  },
  stored: () => stored,
  // A number that names nobody cannot be checked with any register.
  fits: ({ pinfl }) => pinfl !== null,
  people: ({ pinfl }) => (pinfl ? [pinfl] : []),
  describe: describeNumbered,
  redact: redactPerson,
  migrate: migratePerson,
  values: numberedValues,
}
