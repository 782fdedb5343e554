import { expect, it } from 'vitest'
import { isoDay } from '~/lib/figures/iso-day'
import { makePinfl } from '~/lib/people/pinfl'
import { endOfTerm, isAdult } from './rules'

const today = '2026-11-26'
const born = (birthDate: string) => makePinfl({ sex: 'female', birthDate, district: 200, serial: 1 })

it.each([
  ['on her eighteenth birthday', born('2008-11-26'), '2008-11-26', true],
  ['the day before', born('2008-11-27'), '2008-11-27', false],
  ['though the answer calls her a child', born('1970-01-01'), '2018-01-01', true],
  ['though the number is a child’s', born('2018-01-01'), '1970-01-01', true],
  ['known by a birth certificate only', null, '2018-01-01', false],
])('is grown up: %s', (_, pinfl, birthOn, expected) => {
  expect(isAdult({ pinfl, birthOn }, today)).toBe(expected)
})

it.each([
  ['2026-11-26', '12', '2027-11-26'],
  ['2026-01-31', '1', '2026-02-28'],
  ['2028-02-29', '36', '2031-02-28'],
  ['2026-08-31', '6', '2027-02-28'],
] as const)('from %s for %s months ends on %s', (from, term, until) => {
  expect(isoDay(endOfTerm(new Date(`${from}T00:00:00Z`), term))).toBe(until)
})
