import { describe, expect, it } from 'vitest'
import { readStripeEvent } from './read-event'

const dispute = {
  id: 'dp_1',
  payment_intent: 'pi_1',
  amount: 5000,
  currency: 'uzs',
  status: 'needs_response',
}
const event = (object: unknown, over: object = {}) =>
  ({
    ...{ id: 'evt_1', type: 'charge.dispute.created', created: 1_795_000_000 },
    ...{ data: { object }, ...over },
  }) as never

describe('an event that was signed', () => {
  it('is read', () => {
    expect(readStripeEvent(event(dispute))).toMatchObject({
      ...{ type: 'movedOutside', paymentReference: 'pi_1', move: { amountTiyin: 5000n, currency: 'UZS' } },
    })
    expect(readStripeEvent(event({ id: 'x' }, { type: '__proto__' }))).toMatchObject({ type: 'other' })
  })

  it('says a debit without its minus', () => {
    const debit = { id: 'po_1', amount: -700, currency: 'uzs' }
    expect(readStripeEvent(event(debit, { type: 'payout.failed' })).move?.amountTiyin).toBe(700n)
  })

  it.each([
    ['a list', []],
    ['nothing of its own', { type: 'x' }],
    ['a day that is none', event(dispute, { created: 9e15 })],
    ['no object', event(null)],
    ['an endless name', event(dispute, { id: 'e'.repeat(300) })],
    ['a control character', event({ ...dispute, payment_intent: 'pi\u0000' })],
    ['half a tiyin', event({ ...dispute, amount: 0.5 })],
    ['more money than there is', event({ ...dispute, amount: 1e300 })],
    ['money in words', event({ ...dispute, amount: '5' })],
  ])('is none with %s', (_, made) => expect(() => readStripeEvent(made as never)).toThrow())
})
