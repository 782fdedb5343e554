import { describe, expect, it } from 'vitest'
import type { Condition } from '~/domains/questions/schema'
import { shippedJourney } from '../../../../tests/setup/shipped-journey'
import { checkDefinition } from '../definition/check-definition'
import { spellFault } from '../definition/fault'
import { checkRight } from './check-right'
import { type KnownFacts, rightFactsIn } from './known-facts'

const text = { 'uz-Latn': 'x', 'uz-Cyrl': 'х', ru: 'x', en: 'x' }
const words = { title: text, yes: text, no: text, notKnown: text, next: text }
const faults = (condition: Condition, more = {}) =>
  checkRight({ rules: [{ id: 'one', source: 'example', if: condition, ...words, ...more }] })

describe('checkRight', () => {
  it.each<[string, Condition]>([
    ['person.shoeSize is no fact of the vocabulary', { equals: ['person.shoeSize', 'x'] }],
    ['person.sex is never "woman"', { in: ['person.sex', ['female', 'woman']] }],
    ['person.pregnant is never "yes"', { equals: ['person.pregnant', 'yes'] }],
    ['person.hasDisability is true or false', { equals: ['person.hasDisability', 'group1'] }],
    ['known is no test of a right', { not: { known: 'person.age' } }],
    ['person.sex cannot be measured by 18', { atLeast: ['person.sex', 18] }],
    [
      'person.age cannot be measured by parameters.poverty-line',
      { atLeast: ['person.age', 'parameters.poverty-line'] },
    ],
    [
      'household.incomePerHead cannot be measured by parameters.x',
      { atMost: ['household.incomePerHead', 'parameters.x'] },
    ],
  ])('finds that %s', (fault, condition) => expect(faults(condition)).toEqual([`rule one: ${fault}`]))

  it('finds a placeholder without a value, and a value that stands nowhere', () => {
    const said = { ...text, en: 'Up to {{line}}' }
    expect(faults({ atLeast: ['person.age', 1] }, { yes: said })).toEqual(['rule one: {{line}} has no value'])
    const values = { line: { parameter: 'poverty-line' } }
    expect(faults({ atLeast: ['person.age', 1] }, { values })).toEqual([
      'rule one: the value line stands in no text',
    ])
  })
})

describe('the facts of a version', () => {
  const { definition } = shippedJourney('material-aid')
  const checked = (facts: KnownFacts) => checkDefinition({ ...definition, facts }).map(spellFault)

  it('lead somewhere, and are of their kind', () => {
    expect(checked({ 'person.pregnant': [{ fact: 'nowhere.it' }] })).toEqual([
      'facts services.fault.notKnownHere person.pregnant nowhere.it',
    ])
    expect(checked({ 'person.works': [{ fact: 'income.has', values: { yes: 'often' } }] })).toEqual([
      'facts services.fault.neverValue person.works "often"',
    ])
    expect(checked({ 'person.age': [{ if: { equals: ['income.has', 'yes'] } }] })).toEqual([
      'facts services.fault.notTrueOrFalse person.age',
    ])
  })

  it('are read in their order, by age, and by whom it is for', () => {
    const known: KnownFacts = {
      'person.pregnant': [{ fact: 'a.first' }, { fact: 'a.second' }],
      'household.children': [{ count: 'a.list', youngerThan: 18 }],
      'person.livesAlone': [{ if: { equals: ['a.second', 'yes'] } }],
    }
    const said: Record<string, unknown> = {
      'a.first': 'perhaps',
      'a.second': 'yes',
      'a.list': [{ birthOn: '2008-11-26' }, { birthOn: '2008-11-27' }],
      'beneficiary.birthOn': '1990-11-27',
      'beneficiary.sex': 'female',
    }
    const facts = rightFactsIn(known, { today: '2026-11-26', get: (name) => said[name] })
    const names = [
      'person.pregnant',
      'household.children',
      'person.livesAlone',
      'person.age',
      'person.sex',
      'person.works',
    ]
    expect(names.map(facts.get)).toEqual([true, 1, true, 35, 'female', undefined])
  })
})
