import { z } from 'zod'
import type { EveryQuestion, Kind } from '../../../kind'
import {
  describeNamed,
  differsFromPinfl,
  migratePerson,
  type NamedPerson,
  namedShape,
  namedValues,
  pinflShape,
  readNamed,
  readPinflPart,
  redactPerson,
} from '../person-parts'

export const relations = [
  'spouse',
  'child',
  'parent',
  'sibling',
  'grandparent',
  'grandchild',
  'other',
] as const

export interface HouseholdMember extends NamedPerson {
  relation: (typeof relations)[number]
  /** Null when it was not given: a register may find her by name and day of birth. */
  pinfl: string | null
}

const relation = z.enum(relations)
const stored = z.strictObject({ ...namedShape, relation, pinfl: pinflShape.nullable() })

/** Somebody who lives with the applicant. */
export const householdMember: Kind<EveryQuestion, HouseholdMember> = {
  params: {},
  missing: 'questions.error.memberMissing',
  firstField: ({ part }) => part('familyName'),
  parse: (typed, place, _, { today }) => {
    const { values, faults, isEmpty } = readNamed(typed, place, today)
    const { pinfl, faults: wrong } = readPinflPart(typed, place)
    const chosen = relation.safeParse(typed.get(place.part('relation')))
    if (isEmpty && !pinfl && wrong.length === 0 && !chosen.success) return { empty: true }
    faults.push(...wrong)
    if (!chosen.success)
      faults.push({ field: place.part('relation'), error: 'questions.error.relationMissing' })
    if (differsFromPinfl({ pinfl, birthOn: values.birthOn }))
      faults.push({ field: place.part('birthOn'), error: 'questions.error.birthOnDiffers' })
    const { familyName, givenName, patronymic, birthOn } = values
    return faults.length > 0 || !familyName || !givenName || !birthOn || !chosen.success
      ? { faults }
      : { value: { familyName, givenName, patronymic, birthOn, relation: chosen.data, pinfl } }
  },
  stored: () => stored,
  people: ({ pinfl }) => (pinfl ? [pinfl] : []),
  describe: (member) => [
    ...describeNamed(member),
    {
      part: 'relation',
      label: { key: 'questions.answer.relation' },
      value: { kind: 'key', key: `questions.relation.${member.relation}` },
    },
    ...(member.pinfl
      ? [
          {
            part: 'pinfl',
            label: { key: 'questions.answer.pinfl' },
            value: { kind: 'text', text: member.pinfl },
          } as const,
        ]
      : []),
  ],
  redact: (member) => ({ ...(redactPerson(member) as object), relation: member.relation }),
  migrate: (answer) => {
    const now = migratePerson(answer)
    if (typeof now !== 'object' || now === null || !('birthCertificate' in now)) return now
    const { birthCertificate: _, ...member } = now
    return member
  },
  values: (member, place) => ({
    ...namedValues(member, place),
    [place.part('relation')]: member.relation,
    [place.part('pinfl')]: member.pinfl ?? '',
  }),
}
