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
