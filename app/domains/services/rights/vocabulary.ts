import type { Condition } from '~/domains/questions/schema'

const yesNo = { kind: 'yesNo' } as const
const count = { kind: 'number' } as const
const money = { kind: 'money' } as const
const choice = <const Values extends readonly [string, ...string[]]>(...values: Values) =>
  ({ kind: 'choice', values }) as const

/**
 * Everything that a rule of right may ask about: a closed list, so that whoever writes a rule cannot name a fact that
 * nobody asks for. `person` is whom the right is for, `household` is hers. What each is called stands in
 * `rights.fact.<name>`, its values in `rights.value.<name>.<value>`.
 */
export const rightFacts = {
  'person.age': count,
  'person.sex': choice('female', 'male'),
  'person.disability': choice('none', 'group1', 'group2', 'group3', 'child', 'applying'),
  /** A lasting illness or injury makes everyday things hard. */
  'person.healthLimits': yesNo,
  /** How often somebody has to help her in daily life. */
  'person.needsCare': choice('none', 'sometimes', 'daily', 'constant'),
  /** Deaf or hard of hearing. */
  'person.signLanguage': yesNo,
  'person.needsRehabilitation': yesNo,
  /** Nobody near could help. */
  'person.livesAlone': yesNo,
  'person.works': choice('none', 'state', 'private', 'self'),
  'person.seeksWork': yesNo,
  /** Makes things by hand or at home, to sell. */
  'person.artisan': yesNo,
  /** Or has given birth in the last months. */
  'person.pregnant': yesNo,
  'person.studies': choice('none', 'nursery', 'school', 'college', 'university'),
  'person.wantsToStudy': choice('none', 'trade', 'university'),
  /** Grew up without parental care. */
  'person.careLeaver': yesNo,
  'person.getsPension': yesNo,
  /** Whom she cares for at home; a child with a disability, an adult, or somebody old. */
  'person.caresFor': choice('none', 'child', 'adult', 'older'),
  'person.distress': yesNo,
  'person.legalQuestion': yesNo,
  'person.hasProgramme': yesNo,
  'person.hasSocialCard': yesNo,
  'household.size': count,
  /** Under 18. */
  'household.children': count,
  'household.childrenUnder3': count,
  'household.childWithDisability': yesNo,
  /** A month, in tiyin. */
  'household.incomePerHead': money,
  'household.inSocialRegister': yesNo,
  'household.lostBreadwinner': yesNo,
  /** A fire, a flood, an earthquake or the like, lately. */
  'household.emergency': yesNo,
  'household.hardship': yesNo,
  'housing.situation': choice('own', 'rented', 'relatives', 'institution', 'none'),
  'housing.rural': yesNo,
  /** Steps, narrow doors, no ramp. */
  'housing.barriers': yesNo,
  /** Drought, salt, heat or floods take the harvest or the house. */
  'housing.climateRisk': yesNo,
  'danger.violence': yesNo,
  'danger.child': yesNo,
  /** She raises, or knows of, a child whose parents do not. */
  'child.withoutParents': yesNo,
  'child.wantsToFoster': yesNo,
  /** A child with a disability has no place in a nursery or school. */
  'child.needsSchoolPlace': yesNo,
  'device.needed': yesNo,
  'device.broken': yesNo,
  'device.needsTraining': yesNo,
  'organisation.isEmployer': yesNo,
  /** Per cent of its staff who have a disability. */
  'organisation.disabledShare': count,
} as const

export type RightFactName = keyof typeof rightFacts
export const rightFactNames = Object.keys(rightFacts) as [RightFactName, ...RightFactName[]]

/** Per cent of the poverty line up to which a household is at its threshold (PF-258, 26.12.2025). */
const nearPoorPercent = 150

/** Conditions that many rights share, asked for like facts. Pension age: the Law on State pensions, from memory, an example. */
export const derivedFacts = {
  'person.ofPensionAge': {
    any: [
      { atLeast: ['person.age', 60] },
      { all: [{ equals: ['person.sex', 'female'] }, { atLeast: ['person.age', 55] }] },
    ],
  },
  'person.hasDisability': { in: ['person.disability', ['group1', 'group2', 'group3', 'child']] },
  'household.isPoor': { atMost: ['household.incomePerHead', 'parameters.poverty-line'] },
  'household.isNearPoor': {
    atMost: ['household.incomePerHead', 'parameters.poverty-line', nearPoorPercent],
  },
} as const satisfies Record<string, Condition>

/** Dated parameters that a rule of right may measure by. */
export const rightParameters = ['poverty-line', 'minimum-wage', 'base-unit'] as const
