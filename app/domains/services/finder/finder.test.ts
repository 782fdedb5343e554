import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readShippedRights } from '../../../../prisma/seed/services/service-rights'
import { candidatesOf, today } from '../../../../tests/setup/candidate-facts'
import { rightFactNames, rightFacts } from '../rights/vocabulary'
import {
  type FinderBasis,
  judgeRights,
  listFinderPages,
  nextFinderPage,
  openFinderPage,
} from './find-entitlements'
import { type FinderAnswers, finderFacts } from './finder-facts'
import { finderPages, kindOfAsked, partOf } from './pages'

const rights = new Map(readShippedRights().map(({ serviceCode, right }) => [serviceCode, right]))
const parameters = new Map([
  ['poverty-line', '71500000'],
  ['minimum-wage', '127100000'],
  ['base-unit', '41200000'],
])
const basis: FinderBasis = { rights, parameters, today }
const judged = (answers: FinderAnswers) =>
  Object.fromEntries(
    [...judgeRights(finderFacts(answers, basis), basis)].map(([code, { verdict }]) => [code, verdict]),
  )

/** Values that are on both sides of what any right asks of a number. */
const numbers = candidatesOf([...rights.values()].flatMap(({ rules }) => rules.map((rule) => rule.if)))

function anyOf(asked: Parameters<typeof kindOfAsked>[0]): fc.Arbitrary<unknown> {
  const kind = kindOfAsked(asked)
  if (kind === 'money') return fc.constantFrom('0', '60000000', '400000000', '9000000000')
  if (kind === 'yesNo') return fc.constantFrom('yes', 'no')
  if (kind === 'number') {
    // As the form has it: whoever asks is one of the household.
    const least = asked === 'household.size' ? 1 : 0
    const some = [0, 1, 2, 16, 30, 58, 70, ...(numbers.get(asked) ?? [])]
    return fc.constantFrom(...some.filter((one): one is number => typeof one === 'number' && one >= least))
  }
  const fact = rightFacts[asked as keyof typeof rightFacts]
  return fact.kind === 'choice' ? fc.constantFrom(...fact.values) : fc.constant(null)
}

/** Anything that can be answered to all pages. */
const everything = fc.record(
  Object.fromEntries(
    finderPages.map(({ id, asks = [], ticks = [] }) => [
      id,
      fc.option(
        fc.record({
          ...Object.fromEntries(asks.map((asked) => [partOf(asked), anyOf(asked)])),
          ...Object.fromEntries(ticks.map((fact) => [partOf(fact), fc.boolean()])),
        }),
        { nil: null, freq: 6 },
      ),
    ]),
  ),
)

/** The way of somebody who answers what she is asked, and nothing else. */
function walk(all: FinderAnswers): { answers: FinderAnswers; asked: string[] } {
  let answers: FinderAnswers = {}
  const asked: string[] = []
  for (let id = nextFinderPage(answers, basis); id; id = nextFinderPage(answers, basis)) {
    if (asked.includes(id)) throw new Error(`${id} is asked twice`)
    asked.push(id)
    const page = openFinderPage(id, answers, basis)
    const whole = all[id] ?? null
    const parts = page ? [...page.asks, ...page.ticks].map(partOf) : []
    answers = {
      ...answers,
      [id]: whole && Object.fromEntries(parts.map((part) => [part, whole[part]])),
    }
  }
  return { answers, asked }
}

describe('the finder', () => {
  it('asks for every fact of the vocabulary on one page', () => {
    const asked = finderPages.flatMap(({ asks = [], ticks = [] }) => [...asks, ...ticks])
    expect([...asked, 'household.incomePerHead'].filter((one) => one !== 'household.income').sort()).toEqual(
      [...rightFactNames].sort(),
    )
  })

  it('asks danger first', () => expect(nextFinderPage({}, basis)).toBe('danger'))

  it('leaves out no question that would have changed an answer', () => {
    fc.assert(
      fc.property(everything, (all) => {
        const { answers } = walk(all)
        // What was not asked may be anything: what was said already stands.
        const more: FinderAnswers = Object.fromEntries(
          Object.entries(all).map(([id, page]) => {
            const given = answers[id]
            return [id, given ? { ...page, ...given } : given === null ? null : page]
          }),
        )
        const [short, long] = [judged(answers), judged(more)]
        for (const [code, verdict] of Object.entries(short))
          if (verdict !== 'notKnown') expect([code, long[code]]).toEqual([code, verdict])
      }),
      { numRuns: 25 },
    )
  })

  it('knows everything once all it asked was answered', () => {
    fc.assert(
      fc.property(everything, (all) => {
        const { answers } = walk(all)
        if (Object.values(answers).includes(null)) return
        const open = Object.entries(judged(answers)).filter(([, verdict]) => verdict === 'notKnown')
        // Whoever waits for the commission may yet have a disability.
        if (answers.disability?.disability !== 'applying') expect(open).toEqual([])
        expect(listFinderPages(answers, basis).map(({ id }) => id)).toEqual(
          expect.arrayContaining(Object.keys(answers)),
        )
      }),
      { numRuns: 25 },
    )
  })

  it('counts the income per head, and gives a child no work', () => {
    const facts = finderFacts(
      { you: { age: 9, sex: 'male' }, household: { size: 4 }, income: { income: '400' } },
      basis,
    )
    expect(['household.incomePerHead', 'person.works', 'person.pregnant'].map(facts.get)).toEqual([
      '100',
      'none',
      false,
    ])
    expect(
      finderFacts({ household: null, income: { income: '5' } }, basis).get('household.incomePerHead'),
    ).toBe(null)
  })
})
