import { expect, it } from 'vitest'
import { centreForm, closeForm } from './schema'

const languages = { uzLatn: 'Bogʻ koʻchasi', ru: 'улица Сад', en: 'Garden street' }
const centre = {
  name: languages,
  address: languages,
  phone: '71 200 00 00',
  hasRamp: 'yes',
  hasInterpreter: 'unknown',
}

function opening(typed: string): string {
  const read = centreForm.safeParse({ ...centre, opensAt: typed, closesAt: '23:59' })
  return read.success ? read.data.opensAt : (read.error.issues[0]?.message ?? '')
}

it.each([
  ['09:00', '09:00'],
  ['9:00', '09:00'],
  ['9.30', '09:30'],
  [' 09:00\u00a0', '09:00'],
  ['\u202a09:00\u202c', '09:00'],
  ['０９：００', '09:00'],
])('the hour %j is %s', (typed, hour) => {
  expect(opening(typed)).toBe(hour)
})

it.each(['9', '24:00', '9:60', '9:0', '0900', '9:00 PM', '9-18', ''])('%j is no hour', (typed) => {
  expect(opening(typed)).toBe('admin.places.error.time')
})

it.each([{}, { successor: '' }])('who takes over a centre that closes is asked for by name: %j', (typed) => {
  const read = closeForm('2027-03-08').safeParse({ from: '2027-03-20', grounds: 'Buyruq', ...typed })
  expect(read.error?.issues.map(({ message }) => message)).toContain('admin.centres.error.successorMissing')
})
