import { expect, it } from 'vitest'
import { answersFrom } from './answers-from'
import { finderFacts } from './finder-facts'

it('makes answers of what is known, each on its page, and facts of them again', () => {
  const answers = answersFrom(
    new Map<never, string | number | boolean>([
      ['person.age', 34],
      ['household.size', 4],
      ['household.incomePerHead', '50000000'],
      ['device.needed', true],
      ['danger.violence', true],
    ] as never),
  )
  expect(answers).toEqual({
    you: { age: 34 },
    household: { size: 4 },
    health: { needed: true },
    income: { income: '200000000' },
  })
  const facts = finderFacts(answers, { parameters: new Map(), today: '2026-11-26' })
  expect(facts.get('household.incomePerHead')).toBe('50000000')
  expect(facts.get('danger.violence')).toBeUndefined()
})
