import { describe, expect, it } from 'vitest'
import { countWorkingDays, daysLeft } from './clock/deadlines'
import { dueState } from './rules'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const holidays = new Set(['2026-12-08'])

describe('working days', () => {
  it.each([
    ['2026-11-20', '2026-11-23', 1],
    ['2026-11-20', '2026-11-20', 0],
    ['2026-12-07', '2026-12-09', 1],
    ['2026-11-27', '2026-11-20', 0],
  ])('from %s to %s: %i', (from, to, count) => {
    expect(countWorkingDays(day(from), day(to), holidays)).toBe(count)
  })

  it('gives back the days that were left, but never fewer than two', () => {
    expect(daysLeft(day('2026-11-16'), day('2026-11-25'), holidays)).toBe(7)
    expect(daysLeft(day('2026-11-25'), day('2026-11-20'), holidays)).toBe(2)
  })
})

it.each([
  ['2026-11-20', 'overdue'],
  ['2026-11-21', 'today'],
  ['2026-11-23', 'soon'],
  ['2026-11-24', 'later'],
])('due on %s is %s', (on, state) => {
  expect(dueState(day(on), day('2026-11-21'))).toBe(state)
})
