import { expect, it } from 'vitest'
import { formatPhone, isPhone, maskPhone, normalisePhone } from './phone'

it.each([
  ['+998 90 123 45 67', '998901234567'],
  ['998901234567', '998901234567'],
  ['90 123-45-67', '998901234567'],
  ['(90) 123.45.67', '998901234567'],
  [' +998(20)123–45–67 ', '998201234567'],
  ['+90 123 45 67', null],
  ['8 90 123 45 67', null],
  ['+7 901 234 56 78', null],
  ['90 123 45 6a', null],
  ['', null],
])('%s is %s', (typed, stored) => {
  expect(normalisePhone(typed)).toBe(stored)
})

it('shows and masks the stored form only', () => {
  expect(isPhone('998901234567')).toBe(true)
  expect(isPhone('901234567')).toBe(false)
  expect(formatPhone('998901234567')).toBe('+998\u00A090\u00A0123\u00A045\u00A067')
  expect(formatPhone('12')).toBe('12')
  expect(maskPhone('998901234567')).toBe('+998\u00A090\u00A0***\u00A0**\u00A067')
  expect(maskPhone('1234')).toBe('****')
})
