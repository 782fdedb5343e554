import { expect, it } from 'vitest'
import { needsAccount } from './refused-account'

const at = (day: number) => new Date(Date.UTC(2026, 10, day))
const refused = (day: number, refusalCode = 'accountClosed') => ({
  ...{ status: 'refused', refusalCode, answeredAt: at(day) },
})
const paid = (day: number) => ({ status: 'paid', refusalCode: null, answeredAt: at(day) })

it('asks for another account when the bank refused the one there is', () => {
  expect(needsAccount([refused(3)], null)).toBe(true)
  expect(needsAccount([refused(3), paid(1)], at(2))).toBe(true)
  expect(needsAccount([refused(3, 'nameDiffers')], null)).toBe(true)
  expect(needsAccount([refused(3, 'cardBlocked')], null)).toBe(true)
  expect(needsAccount([refused(3, 'cardLost')], null)).toBe(true)
})

it('asks for none where another was given, the money came, or the reason is another', () => {
  expect(needsAccount([refused(3)], at(4))).toBe(false)
  expect(needsAccount([refused(3), paid(5)], null)).toBe(false)
  expect(needsAccount([refused(3, 'other')], null)).toBe(false)
  expect(needsAccount([], null)).toBe(false)
})
