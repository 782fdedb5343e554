import type { Condition } from '~/domains/questions/schema'
import { type RightFactName, rightFacts } from '../rights/vocabulary'

/** What the finder asks for beside the facts themselves: what the whole household has in a month. */
export type FinderFact = RightFactName | 'household.income'

export interface FinderPage {
  /** Its address, and its place in the answers. */
  id: string
  /** Questions of their own. */
  asks?: readonly FinderFact[]
  /** Yes-no facts that are ticked in one list. */
  ticks?: readonly RightFactName[]
}

/** The pages in their order, danger first: it does not wait. Each is asked only while it can still change an answer. */
export const finderPages: readonly FinderPage[] = [
  { id: 'danger', ticks: ['danger.violence', 'danger.child'] },
  { id: 'you', asks: ['person.age', 'person.sex'] },
  { id: 'household', asks: ['household.size', 'household.children', 'household.childrenUnder3'] },
  { id: 'disability', asks: ['person.disability'] },
  {
    id: 'health',
    ticks: [
      'person.healthLimits',
      'person.needsRehabilitation',
      'person.signLanguage',
      'device.needed',
      'device.broken',
      'device.needsTraining',
      'housing.barriers',
    ],
  },
  { id: 'help', asks: ['person.needsCare', 'person.livesAlone'] },
  { id: 'caring', asks: ['person.caresFor'] },
  {
    id: 'children',
    ticks: [
      'household.childWithDisability',
      'child.needsSchoolPlace',
      'child.withoutParents',
      'child.wantsToFoster',
    ],
  },
  {
    id: 'work',
    asks: ['person.works'],
    ticks: ['person.seeksWork', 'person.artisan', 'person.getsPension', 'organisation.isEmployer'],
  },
  { id: 'organisation', asks: ['organisation.disabledShare'] },
  { id: 'income', asks: ['household.income', 'household.inSocialRegister'] },
  { id: 'studies', asks: ['person.studies', 'person.wantsToStudy'] },
  { id: 'housing', asks: ['housing.situation'], ticks: ['housing.rural', 'housing.climateRisk'] },
  {
    id: 'events',
    ticks: [
      'person.pregnant',
      'household.lostBreadwinner',
      'household.emergency',
      'household.hardship',
      'person.careLeaver',
      'person.distress',
      'person.legalQuestion',
    ],
  },
  { id: 'papers', ticks: ['person.hasProgramme', 'person.hasSocialCard'] },
]

/** The question that holds what was ticked; its option for nothing of all that. */
export const ticksName = 'so'
export const noneOfThese = 'none'

/** The last part of a fact's name: its question, its option. */
export function partOf(fact: FinderFact): string {
  return fact.split('.')[1] ?? fact
}

/** The facts that an answer to `asked` tells of. */
export function servedBy(asked: FinderFact): RightFactName[] {
  if (asked === 'household.income') return ['household.incomePerHead']
  return asked === 'household.size' ? ['household.size', 'household.incomePerHead'] : [asked]
}

const isChild: Condition = { not: { atLeast: ['person.age', 18] } }
const isYoung: Condition = { not: { atLeast: ['person.age', 15] } }
const noChildren: Condition = { atMost: ['household.children', 0] }

/** What follows from other answers and is not asked. */
export const impliedFacts: readonly (readonly [RightFactName, string | number | boolean, Condition])[] = [
  ['household.children', 0, { all: [{ atMost: ['household.size', 1] }, { atLeast: ['person.age', 18] }] }],
  ['household.childrenUnder3', 0, noChildren],
  ['household.childWithDisability', false, noChildren],
  ['child.needsSchoolPlace', false, noChildren],
  ['person.pregnant', false, { any: [{ equals: ['person.sex', 'male'] }, isYoung] }],
  ['person.works', 'none', isYoung],
  ['person.seeksWork', false, isYoung],
  ['person.caresFor', 'none', isYoung],
  ['child.wantsToFoster', false, isChild],
  ['organisation.isEmployer', false, isChild],
  ['person.livesAlone', false, { not: { atMost: ['household.size', 1] } }],
]

export function kindOfAsked(asked: FinderFact): 'number' | 'money' | 'choice' | 'yesNo' {
  return asked === 'household.income' ? 'money' : rightFacts[asked].kind
}
