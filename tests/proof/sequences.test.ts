import fc from 'fast-check'
import { expect, it } from 'vitest'
import { brokenIn } from './model/invariants'
import { moves, sequences, type Tally, walk } from './model/sequences'
import { openModel, pay } from './model/world'

it('keeps money, vouchers, orders and rights in agreement through 1,000 random lives of vouchers', () => {
  const tally: Tally = new Map()
  fc.assert(
    fc.property(sequences(120), (sequence) => void walk(sequence, tally)),
    { numRuns: 1_000, seed: 20261127 },
  )
  // Nothing is proved of what never happened, nor of what was never refused.
  for (const name of Object.keys(moves)) expect(tally.get(name)?.done, name).toBeGreaterThan(10)
})

it('sees money that nobody gave, and an account that owes', () => {
  const m = openModel()
  m.accounts.set('maker', 5)
  expect(brokenIn(m)).toEqual(['the sum of all accounts is 5', 'devices are worth 0, the maker has 5'])
  expect(() => pay(openModel(), 'hold:0', 'maker', 1)).toThrow('hold:0 is overdrawn by 1')
})
