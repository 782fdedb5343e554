import { expect, it } from 'vitest'
import { periodQuery, readPeriod } from './read-period.server'

// 1 December in Tashkent, still November in UTC.
const now = new Date('2026-11-30T20:00:00Z')
const ask = (query: Record<string, string> = {}) => readPeriod(new URLSearchParams(query), now)

it('is the current month in Tashkent when nothing is said', () => {
  const { period } = ask()
  expect(period).toMatchObject({ from: '2026-12-01', until: '2026-12-01' })
  expect(period?.begin).toEqual(new Date('2026-11-30T19:00:00Z'))
  expect(period?.end).toEqual(new Date('2026-12-01T19:00:00Z'))
})

it('is all since a beginning when nothing is said, and nothing else changes', () => {
  const since = (query: Record<string, string>, beginning: string) =>
    readPeriod(new URLSearchParams(query), now, new Date(beginning)).period
  expect(since({}, '2026-03-10T20:00:00Z')).toMatchObject({ from: '2026-03-11', until: '2026-12-01' })
  expect(since({ 'until.day': '20.09.2026' }, '2026-03-10T20:00:00Z')?.from).toBe('2026-09-01')
  expect(since({ 'from.day': '05.10.2026' }, '2026-03-10T20:00:00Z')?.from).toBe('2026-10-05')
  expect(since({}, '2027-01-01T00:00:00Z')?.from).toBe('2026-12-01')
})

it('takes both ends, or one, and says itself as an address', () => {
  const { period } = ask({
    'from.day': '05.10.2026',
    'until.day': '7',
    'until.month': 'ноябрь',
    'until.year': '2026',
  })
  expect(period).toMatchObject({ from: '2026-10-05', until: '2026-11-07' })
  expect(period && readPeriod(periodQuery(period), now).period).toEqual(period)
  expect(ask({ 'until.day': '20.09.2026' }).period).toMatchObject({ from: '2026-09-01', until: '2026-09-20' })
  expect(ask({ 'from.day': '05.10.2026' }).period).toMatchObject({ from: '2026-10-05', until: '2026-12-01' })
})

it('says beside the field what is wrong, and keeps what was typed', () => {
  const backwards = ask({ 'from.day': '05.10.2026', 'until.day': '04.10.2026' })
  expect(backwards.period).toBeNull()
  expect(backwards.asked.errors.until).toMatchObject({ key: 'finance.account.error.untilBeforeFrom' })
  const wrong = ask({ 'from.day': '31', 'from.month': '2', 'from.year': '2026' })
  expect(wrong.period).toBeNull()
  expect(Object.keys(wrong.asked.errors)).toEqual(['from'])
  expect(wrong.asked.values['from.day']).toBe('31')
})
