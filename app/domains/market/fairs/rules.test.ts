import { describe, expect, it } from 'vitest'
import { sellsToday, takesSellers, timeOf } from './rules'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const fair = { status: 'announced' as const, fromOn: day('2026-11-27'), untilOn: day('2026-11-29') }

describe('a fair on a day', () => {
  it.each([
    ['2026-11-26', 'coming', true, false],
    ['2026-11-27', 'now', true, true],
    ['2026-11-28', 'now', true, true],
    ['2026-11-29', 'now', false, true],
    ['2026-11-30', 'over', false, false],
  ])('%s', (on, time, takes, sells) => {
    expect([timeOf(fair, day(on)), takesSellers(fair, day(on)), sellsToday(fair, day(on))]).toEqual([
      time,
      takes,
      sells,
    ])
  })

  it('takes and sells nothing unless it is announced', () => {
    for (const status of ['draft', 'cancelled'] as const) {
      const other = { ...fair, status }
      expect([takesSellers(other, day('2026-11-26')), sellsToday(other, day('2026-11-28'))]).toEqual([
        false,
        false,
      ])
    }
  })
})
