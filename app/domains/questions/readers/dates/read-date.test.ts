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
  ['.....', '11', 'typed.date.day', { day: '.....' }],
  ['28', '---', 'typed.date.month', { month: '---' }],
  ['x'.repeat(20_000), '11', 'typed.date.day', { day: `${'x'.repeat(30)}…` }],
])('names what was typed though nothing of it is a day: %s.%s', (day, month, error, details) => {
  expect(readDateParts({ day, month, year: '2026' }, rules)).toEqual({ ok: false, error, details })
})
