import { describe, expect, it } from 'vitest'
import { amountOfMonth, deductionOf, monthsUntil } from './payments'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const award = { monthlyTiyin: 100n, fromOn: day('2027-01-01'), untilOn: day('2027-06-30') }
const change = (
  act: 'suspend' | 'resume' | 'change' | 'end',
  from: string,
  monthlyTiyin: bigint | null = null,
) => ({
  ...{ act, fromOn: day(from), monthlyTiyin },
})

describe('amountOfMonth', () => {
  const changes = [
    change('suspend', '2027-02-01'),
    change('resume', '2027-03-01'),
    change('change', '2027-04-01', 150n),
    change('end', '2027-06-01'),
  ]
  it.each([
    ['2026-12-01', 0n],
    ['2027-01-01', 100n],
    ['2027-02-01', 0n],
    ['2027-03-01', 100n],
    ['2027-04-01', 150n],
    ['2027-06-01', 0n],
    ['2027-07-01', 0n],
  ])('%s pays %s', (month, amount) => {
    expect(amountOfMonth(award, changes, day(month))).toBe(amount)
  })

  it('the later decision counts, also for months before', () => {
    const again = [change('suspend', '2027-03-01'), change('resume', '2027-03-01')]
    expect(amountOfMonth(award, again, day('2027-03-01'))).toBe(100n)
  })
})

it('lists the months that have come, and none after the last', () => {
  const months = (last: string) => monthsUntil(award, day(last)).map((one) => one.toISOString().slice(0, 7))
  expect(months('2026-12-01')).toEqual([])
  expect(months('2027-02-01')).toEqual(['2027-01', '2027-02'])
  expect(months('2028-01-01')).toHaveLength(6)
})

it.each([
  [100n, 1000n, 20n, 20n],
  [100n, 5n, 20n, 5n],
  [100n, 0n, 20n, 0n],
  [100n, 1000n, 100n, 99n],
])('of %s with %s owed and %s %% are kept %s', (amount, owed, percent, kept) => {
  expect(deductionOf(amount, owed, percent)).toBe(kept)
})
