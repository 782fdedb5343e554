import { expect, it } from 'vitest'
import { payableOf } from './payable'

const due = { balanceTiyin: 100n, dueTiyin: 100n, accountId: 'a', isRefused: false }

it('pays what reaches the minimum, to an account that the bank takes, and says why not otherwise', () => {
  expect(payableOf(due, 100n)).toBe('pay')
  expect(payableOf(due, 101n)).toBe('small')
  expect(payableOf({ ...due, dueTiyin: 0n }, 1n)).toBe('holding')
  // What was handed over lately makes the balance positive, but nothing of it is due yet.
  expect(payableOf({ ...due, dueTiyin: -1n }, 1n)).toBe('negative')
  expect(payableOf({ ...due, accountId: null }, 1n)).toBe('noAccount')
  expect(payableOf({ ...due, isRefused: true }, 1n)).toBe('accountRefused')
})
