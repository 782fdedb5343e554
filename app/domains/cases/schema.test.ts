import { expect, it } from 'vitest'
import { absenceForm } from './schema'

const today = '2026-11-26'
const typed = (from: string, until: string) => {
  const [fromOn, untilOn] = [from, until].map((day) => {
    const [year = '', month = '', date = ''] = day.split('-')
    return { year, month, day: date }
  })
  const form = { personId: '019b76da-a800-7b72-b8da-a8998227d559', fromOn, untilOn }
  const read = absenceForm(today).safeParse(form)
  return read.success
    ? 'taken'
    : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)[0]
}

it.each([
  ['2026-11-26', '2026-11-26', 'taken'],
  ['2026-10-26', '2026-11-27', 'taken'],
  ['2026-12-01', '2027-11-27', 'taken'],
  ['2026-11-27', '2026-11-26', /untilOn: .*untilBeforeFrom/],
  ['2026-11-20', '2026-11-25', /untilOn: .*absencePast/],
  ['1997-02-01', '2026-11-27', /fromOn: .*absenceFromPast/],
  ['2026-12-01', '2062-12-10', /untilOn: .*absenceTooFar/],
])('from %s until %s: %s', (from, until, expected) => {
  expect(typed(from, until)).toEqual(expected instanceof RegExp ? expect.stringMatching(expected) : expected)
})
