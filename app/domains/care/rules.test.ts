import { expect, it } from 'vitest'
import { isoDay } from '~/lib/figures/iso-day'
import { awardMonths, provisionDays, reviewDays } from './rules'

it.each([
  ['2026-11-26', 6, '2026-12-01', '2027-05-31'],
  ['2026-12-31', 1, '2027-01-01', '2027-01-31'],
  ['2027-08-01', 6, '2027-09-01', '2028-02-29'],
])('decided on %s for %i months: %s to %s', (on, months, from, until) => {
  const { fromOn, untilOn } = awardMonths(new Date(`${on}T00:00:00Z`), { months })
  expect([fromOn, untilOn].map((day) => isoDay(day))).toEqual([from, until])
})

it('what is paid at once is paid in the month of the decision', () => {
  const { fromOn, untilOn } = awardMonths(new Date('2026-12-31T00:00:00Z'), { months: 1, once: true })
  expect([fromOn, untilOn].map((day) => isoDay(day))).toEqual(['2026-12-01', '2026-12-31'])
})

it.each([
  ['2026-11-26', 12, '2027-11-25'],
  ['2027-01-31', 1, '2027-02-27'],
  ['2028-01-31', 1, '2028-02-28'],
  ['2026-12-01', 1, '2026-12-31'],
])('from %s, %i months hold until %s', (on, months, until) => {
  const { untilOn } = provisionDays(new Date(`${on}T00:00:00Z`), months)
  expect(isoDay(untilOn)).toBe(until)
})

it.each([
  ['2027-02-25', 3, null, '2027-02-26'],
  ['2027-02-26', 3, '2027-02-26', '2027-05-26'],
  ['2027-09-01', 3, '2027-08-26', '2027-11-26'],
])(
  'what began on 26 November is looked at again by %s, every %i months: %s, then %s',
  (on, months, ...days) => {
    const day = (text: string) => new Date(`${text}T00:00:00Z`)
    const { last, next } = reviewDays(day('2026-11-26'), months, day(on))
    expect([last, next].map((one) => isoDay(one))).toEqual(days)
  },
)
