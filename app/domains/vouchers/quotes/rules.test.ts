import { expect, it } from 'vitest'
import { standingOf } from './rules'

const day = (on: string) => new Date(`${on}T00:00:00Z`)
const today = day('2026-03-10')
const open = { status: 'open' } as const

it('an answer holds to its last day, and not a day longer', () => {
  const until = (on: string) => standingOf({ status: 'answered', validUntil: day(on) }, open, today)
  expect(until('2026-03-10')).toBe('stands')
  expect(until('2026-03-09')).toBe('over')
})

it('says what a workshop has not answered, what it declined, and what is over for all', () => {
  const none = { validUntil: null }
  expect(standingOf({ ...none, status: 'asked' }, open, today)).toBe('waits')
  expect(standingOf({ ...none, status: 'declined' }, open, today)).toBe('declined')
  expect(standingOf({ ...none, status: 'asked' }, { status: 'taken' }, today)).toBe('closed')
})
