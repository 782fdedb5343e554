import { describe, expect, it } from 'vitest'
import type { PaymentProvider } from './ports'
import {
  checkAmount,
  checkPayable,
  chooseProvider,
  isAbandoned,
  refundableTiyin,
  refundKey,
  sessionEnd,
} from './rules'

const at = (minutes: number) => new Date(Date.UTC(2026, 2, 5, 10, minutes))

describe('sessionEnd', () => {
  it('ends with the hold, but never sooner than the provider allows', () => {
    const hold = { latestEndAt: null, createdAt: at(0) }
    expect(sessionEnd({ ...hold, expiresAt: at(50) }, 35 * 60_000)).toEqual(at(50))
    expect(sessionEnd({ ...hold, expiresAt: at(30) }, 35 * 60_000)).toEqual(at(35))
  })
  it('is the same however often the end was put off', () => {
    const hold = { latestEndAt: at(120), createdAt: at(0) }
    for (const minutes of [30, 60, 120])
      expect(sessionEnd({ ...hold, expiresAt: at(minutes) }, 35 * 60_000)).toEqual(at(120))
  })
})

describe('isAbandoned', () => {
  it('waits an hour after the page must have closed', () => {
    const payment = { expiresAt: at(30), latestEndAt: null, createdAt: at(0) }
    expect(isAbandoned(payment, 35 * 60_000, at(95))).toBe(false)
    expect(isAbandoned(payment, 35 * 60_000, at(96))).toBe(true)
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

describe('chooseProvider', () => {
  const taking = (minTiyin: bigint, maxTiyin: bigint) =>
    ({ limits: () => ({ minTiyin, maxTiyin }) }) as unknown as PaymentProvider
  const none = { limits: () => null } as unknown as PaymentProvider
  const providers = { other: none, card: taking(600_000n, 9_000_000n), local: taking(100_000n, 90_000_000n) }

  it('takes the first that takes the sum', () => {
    expect(chooseProvider(providers, 700_000n, 'en')).toEqual({ ok: true, value: 'card' })
    expect(chooseProvider(providers, 500_000n, 'en')).toEqual({ ok: true, value: 'local' })
    expect(chooseProvider(providers, 9_000_001n, 'en')).toEqual({ ok: true, value: 'local' })
  })
  it('names the widest bound where none does', () => {
    expect(chooseProvider(providers, 1n, 'en')).toMatchObject({ details: { bound: '1,000' } })
    expect(chooseProvider(providers, 90_000_001n, 'en')).toMatchObject({ details: { bound: '900,000' } })
  })
  it('says so where none takes the currency, or the sum falls between two', () => {
    expect(chooseProvider({ other: none }, 1n, 'en')).toMatchObject({ details: { reason: 'currency' } })
    const apart = { low: taking(1n, 10n), high: taking(100n, 200n) }
    expect(chooseProvider(apart, 50n, 'en')).toMatchObject({ details: { reason: 'amount' } })
  })
})

describe('checkPayable', () => {
  const intent = { provider: 'local', amountTiyin: 100n, status: 'open', expiresAt: at(30) }
  const asked = { provider: 'local', amountTiyin: 100n, now: at(29) }
  it.each([
    ['taken', intent, asked, undefined],
    ['no payment', null, asked, 'payments.error.notFound'],
    ['of another provider', intent, { ...asked, provider: 'card' }, 'payments.error.notFound'],
    ['another sum', intent, { ...asked, amountTiyin: 99n }, 'payments.error.amountDiffers'],
    ['paid', { ...intent, status: 'paid' }, asked, 'payments.error.notPayable'],
    ['too late', intent, { ...asked, now: at(30) }, 'payments.error.notPayable'],
  ])('%s', (_, of, what, error) => {
    const answer = checkPayable(of, what)
    expect(answer.ok ? undefined : answer.error).toBe(error)
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
