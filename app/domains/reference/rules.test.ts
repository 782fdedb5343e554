import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkingDays, centreNamesAt, isWorkingDay, pickInForce } from './rules'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const holidays = new Set(['2026-09-01', '2026-12-08'])

describe('isWorkingDay', () => {
  it('knows weekends and holidays', () => {
    expect(isWorkingDay(day('2026-11-20'), holidays)).toBe(true)
    expect(isWorkingDay(day('2026-11-21'), holidays)).toBe(false)
    expect(isWorkingDay(day('2026-11-22'), holidays)).toBe(false)
    expect(isWorkingDay(day('2026-12-08'), holidays)).toBe(false)
  })
})

describe('addWorkingDays', () => {
  it.each([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-20', 8, '2026-12-02'],
    ['2026-08-31', 1, '2026-09-02'],
    ['2026-12-07', 1, '2026-12-09'],
    ['2026-11-20', 0, '2026-11-20'],
    ['2026-11-21', 0, '2026-11-23'],
  ])('%s and %i working days is %s', (from, count, expected) => {
    expect(addWorkingDays(day(from), count, holidays)).toEqual(day(expected))
  })

  it('always ends on a working day and counts each one between', () => {
    const anyDay = fc.integer({ min: 0, max: 700 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)))
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const reached = addWorkingDays(from, count, holidays)
        let counted = 0
        for (let at = from.getTime() + 86_400_000; at <= reached.getTime(); at += 86_400_000) {
          if (isWorkingDay(new Date(at), holidays)) counted += 1
        }
        expect(counted).toBe(count)
        expect(isWorkingDay(reached, holidays)).toBe(true)
      }),
    )
  })

  it('refuses a negative or broken number', () => {
    expect(() => addWorkingDays(day('2026-11-20'), -1, holidays)).toThrow(RangeError)
    expect(() => addWorkingDays(day('2026-11-20'), 1.5, holidays)).toThrow(RangeError)
  })
})

describe('pickInForce', () => {
  const rows = [
    { validFrom: day('2025-01-01'), validUntil: day('2025-12-31'), value: 669 },
    { validFrom: day('2026-01-01'), validUntil: null, value: 715 },
  ]

  it.each([
    ['2024-12-31', undefined],
    ['2025-01-01', 669],
    ['2025-12-31', 669],
    ['2026-01-01', 715],
    ['2030-01-01', 715],
  ])('on %s the value is %s', (on, value) => {
    expect(pickInForce(rows, day(on))?.value).toBe(value)
  })

  it('prefers the row that began last', () => {
    const open = [
      { validFrom: day('2026-01-01'), validUntil: null, value: 1 },
      { validFrom: day('2025-01-01'), validUntil: null, value: 2 },
    ]
    expect(pickInForce(open, day('2026-06-01'))?.value).toBe(1)
  })
})

it('calls a centre as it was called then', () => {
  const named = (word: string) => ({ 'uz-Latn': word, 'uz-Cyrl': word, ru: word, en: word })
  const centre = {
    names: named('c'),
    formerNames: [
      { until: day('2026-01-01'), names: named('a') },
      { until: day('2026-06-01'), names: named('b') },
    ],
  }
  const called = (text: string) => centreNamesAt(centre, day(text)).en
  expect([called('2025-12-31'), called('2026-01-01'), called('2026-07-01')]).toEqual(['a', 'b', 'c'])
})
