import { describe, expect, it } from 'vitest'
import { checkAmount, isAbandoned, refundableTiyin, refundKey, sessionEnd } from './rules'

const at = (minutes: number) => new Date(Date.UTC(2026, 2, 5, 10, minutes))

describe('sessionEnd', () => {
  it('ends with the hold, but never sooner than the provider allows', () => {
    expect(sessionEnd(at(50), at(0))).toEqual(at(50))
    expect(sessionEnd(at(30), at(0))).toEqual(at(35))
  })
})

describe('isAbandoned', () => {
  it('waits an hour after the page must have closed', () => {
    const payment = { expiresAt: at(30), createdAt: at(0) }
    expect(isAbandoned(payment, at(95))).toBe(false)
    expect(isAbandoned(payment, at(96))).toBe(true)
  })
})

describe('checkAmount', () => {
  const limits = { minTiyin: 610_050n, maxTiyin: 99_999_999n }
  it('takes both ends', () => {
    expect(checkAmount(610_050n, limits, 'ru').ok).toBe(true)
    expect(checkAmount(99_999_999n, limits, 'ru').ok).toBe(true)
  })
  it('names a bound that would be taken: up from below, down from above', () => {
    expect(checkAmount(1n, limits, 'ru')).toMatchObject({ details: { bound: '6\u00A0101' } })
    expect(checkAmount(100_000_000n, limits, 'en')).toMatchObject({ details: { bound: '999,999' } })
  })
})

describe('refunds', () => {
  it('counts every refund, failed or not', () => {
    expect(refundableTiyin(100n, [])).toBe(100n)
    expect(refundableTiyin(100n, [60n, 40n])).toBe(0n)
  })
  it('have one key an attempt', () => {
    expect(refundKey({ id: 'r1', attempt: 1 })).toBe('r1')
    expect(refundKey({ id: 'r1', attempt: 2 })).toBe('r1:2')
  })
})
