import { describe, expect, it } from 'vitest'
import { quarterLater, quarterName, quarterOf, readQuarter, urgencyOf } from './rules'

const day = (text: string) => new Date(`${text}T00:00:00Z`)

describe('a quarter', () => {
  it.each([
    ['2026-01-01', '2026-01-01', '2026-Q1'],
    ['2026-03-31', '2026-01-01', '2026-Q1'],
    ['2028-02-29', '2028-01-01', '2028-Q1'],
    ['2026-12-31', '2026-10-01', '2026-Q4'],
  ])('of %s begins on %s and is called %s', (of, begins, name) => {
    expect(quarterOf(day(of))).toEqual(day(begins))
    expect(quarterName(quarterOf(day(of)))).toBe(name)
    expect(readQuarter(name)).toEqual(day(begins))
  })

  it('is counted over the year’s end, and none is read from anything else', () => {
    expect(quarterLater(day('2026-10-01'), 1)).toEqual(day('2027-01-01'))
    expect(quarterLater(day('2026-01-01'), -1)).toEqual(day('2025-10-01'))
    expect(['2026-Q5', '2026', ' 2026-Q1', ''].map(readQuarter)).toEqual([null, null, null, null])
  })
})

it('children come first, then who has none of the group', () => {
  expect(urgencyOf({ isChild: true, hasOne: true })).toBe('child')
  expect(urgencyOf({ isChild: false, hasOne: false })).toBe('first')
  expect(urgencyOf({ isChild: false, hasOne: true })).toBe('ordinary')
})
