import { describe, expect, it } from 'vitest'
import { chooseCentre, groundsOf, isAppealable } from './rules'

const centres = ['1726262', '1726266', '1726269', '1718401']
const choose = (given: Partial<Parameters<typeof chooseCentre>[0]>) =>
  chooseCentre({
    centreCode: '1726262',
    isByHead: false,
    withHead: new Set(centres),
    load: new Map(),
    centres,
    ...given,
  })

describe('where an appeal goes', () => {
  it('to the head of the centre where a specialist decided', () => {
    expect(choose({})).toBe('1726262')
  })

  it('to another centre of the region where a head decided, the one with the fewest', () => {
    expect(choose({ isByHead: true })).toBe('1726266')
    expect(choose({ isByHead: true, load: new Map([['1726266', 2]]) })).toBe('1726269')
  })

  it('to another where no head of the centre is free, and to another region where the own has none', () => {
    expect(choose({ withHead: new Set(['1726269']) })).toBe('1726269')
    expect(choose({ withHead: new Set(['1718401']) })).toBe('1718401')
  })

  it('waits for a head of the region where there is none at all', () => {
    expect(choose({ withHead: new Set() })).toBe('1726266')
    expect(choose({ isByHead: true, centres: ['1726262'] })).toBeNull()
  })
})

it.each([
  [{ outcome: 'refused', isLater: false }, ['refused']],
  [{ outcome: 'approved', isLater: true }, ['later']],
  [{ outcome: 'approved', isLater: false }, ['tooLittle', 'wrongKind', 'wrongTerm', 'other']],
])('%j is appealed for %j', (decision, grounds) => expect(groundsOf(decision)).toEqual(grounds))

describe('what can be appealed', () => {
  const today = new Date('2026-11-26')
  const decision = { id: 'second', appealUntil: today, isProvided: true, isLast: true }
  const before = { decisionId: 'first', status: 'returned' }
  it.each([
    [true, { status: 'refused', decision, appeals: [] }],
    [true, { status: 'refused', decision, appeals: [before, { decisionId: 'second', status: 'withdrawn' }] }],
    [false, { status: 'refused', decision, appeals: [{ decisionId: 'second', status: 'upheld' }] }],
    [false, { status: 'refused', decision, appeals: [{ decisionId: 'second', status: 'filed' }] }],
    [
      false,
      { status: 'refused', decision: { ...decision, appealUntil: new Date('2026-11-25') }, appeals: [] },
    ],
    [false, { status: 'in_review', decision, appeals: [before] }],
    [true, { status: 'approved', decision, appeals: [] }],
    [false, { status: 'approved', decision: { ...decision, isProvided: false }, appeals: [] }],
    [false, { status: 'approved', decision, appeals: [{ decisionId: 'second', status: 'in_review' }] }],
    [false, { status: 'approved', decision: { ...decision, isLast: false }, appeals: [] }],
    [false, { status: 'withdrawn', decision, appeals: [] }],
    [false, { status: 'refused', decision: null, appeals: [] }],
  ])('%s: %j', (expected, one) => expect(isAppealable(one, today)).toBe(expected))
})
