import { expect, it } from 'vitest'
import { readDateParts } from './read-date'

const rules = { today: '2026-11-28', towards: 'future', soon: true } as const

it.each([
  ['28', '11', '2027', '2027-11-28'],
  ['29', '11', '2027', 'typed.date.farYear'],
  ['1', '1', '2099', 'typed.date.farYear'],
])('a day that somebody waits for is within a year: %s.%s.%s', (day, month, year, wanted) => {
  const read = readDateParts({ day, month, year }, rules)
  expect(read.ok ? read.value : read.error).toBe(wanted)
})

it.each([
  [['.', '. .', '…'], 'typed.date.shape'],
  [['5', '…', '2027'], 'typed.date.missing.month'],
  [['5', '3', '—'], 'typed.date.missing.year'],
  [['05.03.2027', '.', ''], '2027-03-05'],
])('a part of signs alone is none: %j', ([day, month, year], wanted) => {
  const read = readDateParts({ day, month, year }, { today: '2026-11-28', towards: 'future' })
  expect(read.ok ? read.value : read.error).toBe(wanted)
})

it('repeats of what is no month its beginning alone', () => {
  const read = readDateParts(
    { day: '5', month: 'x'.repeat(20_000), year: '2027' },
    { today: '2026-11-28', towards: 'past' },
  )
  expect(read).toMatchObject({ error: 'typed.date.month', details: { month: `${'x'.repeat(20)}…` } })
})
