import { expect, it } from 'vitest'
import { formatPhone, isPhone } from './phone'

it('shows the stored form only', () => {
  expect(isPhone('998901234567')).toBe(true)
  expect(isPhone('901234567')).toBe(false)
  expect(formatPhone('998901234567')).toBe('+998\u00A090\u00A0123\u00A045\u00A067')
  expect(formatPhone('12')).toBe('12')
})
