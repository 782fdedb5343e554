import { expect, it } from 'vitest'
import { awardMonths } from './rules'

it.each([
  ['2026-11-26', 6, '2026-12-01', '2027-05-31'],
  ['2026-12-31', 1, '2027-01-01', '2027-01-31'],
  ['2027-08-01', 6, '2027-09-01', '2028-02-29'],
])('decided on %s for %i months: %s to %s', (on, months, from, until) => {
  const { fromOn, untilOn } = awardMonths(new Date(`${on}T00:00:00Z`), months)
  expect([fromOn, untilOn].map((day) => day.toISOString().slice(0, 10))).toEqual([from, until])
})
