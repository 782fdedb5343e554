import { describe, expect, it } from 'vitest'
import { nextSteps, type OrderStanding, type VoucherStanding } from './next-steps'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const today = day('2027-03-10')

const order: OrderStanding = {
  ...{ id: 'o', status: 'placed', payUntil: null, readyOn: null, expectedOn: null, warrantyUntil: null },
  ...{ returnUntil: null, isReturnAsked: false, visit: null, dispatch: null, actBy: null },
  ...{ claims: [], renewals: [] },
}
const voucher: VoucherStanding = {
  ...{ status: 'issued', isSuspended: false, validUntil: day('2027-12-01'), renewableOn: day('2029-01-01') },
  ...{ quotesUntil: null, ceilings: [], order: null },
}
const held = (known: Partial<OrderStanding>) =>
  nextSteps({ ...voucher, status: 'held', order: { ...order, ...known } }, today)
const received = (known: Partial<OrderStanding>) =>
  nextSteps(
    { ...voucher, status: 'redeemed', order: { ...order, status: 'handed_over', ...known } },
    today,
  ).map(({ code }) => code)
const refusable = { decideBy: day('2027-03-15'), appealUntil: null, hasAppeal: false }

describe('what comes next', () => {
  it('is to choose by the last day, after what was asked of workshops and of the centre', () => {
    const steps = nextSteps(
      {
        ...voucher,
        quotesUntil: day('2027-03-20'),
        ceilings: [{ ...refusable, status: 'asked' }],
      },
      today,
    )
    expect(steps.map(({ code }) => code)).toEqual(['ceilingDecided', 'quotes', 'choose'])
  })

  it('is nothing to choose while it is suspended, and no answer of a day that is over', () => {
    expect(nextSteps({ ...voucher, isSuspended: true }, today).map(({ code }) => code)).toEqual(['suspended'])
    const over = nextSteps({ ...voucher, quotesUntil: day('2027-03-09') }, today)
    expect(over.map(({ code }) => code)).toEqual(['choose'])
  })

  it.each([
    ['placed', {}, ['makerAnswers']],
    ['accepted', { readyOn: day('2027-04-01'), expectedOn: day('2027-04-09') }, ['ready']],
    ['ready', {}, ['receive']],
    ['ready', { actBy: day('2027-03-12') }, ['actChecked']],
  ] as const)('of an order that is %s', (status, known, codes) => {
    expect(held({ status, ...known }).map(({ code }) => code)).toEqual(codes)
  })

  it('says the day that the workshop named last, and the visit before it', () => {
    const steps = held({
      ...{ status: 'in_making', readyOn: day('2027-04-01'), expectedOn: day('2027-04-09') },
      visit: { at: new Date('2027-03-11T05:00:00Z'), purpose: 'fit' },
    })
    expect(steps).toMatchObject([{ code: 'visitFit' }, { code: 'ready', on: day('2027-04-09') }])
  })

  it('asks how a device that came back shall come', () => {
    const dispatch = { status: 'came_back', dueOn: day('2027-03-01'), answerBy: day('2027-03-17') } as const
    expect(held({ status: 'ready', dispatch })).toMatchObject([{ code: 'askAgain', on: dispatch.answerBy }])
  })

  it('of what was received: return and warranty while there is time, what is asked, and the next one', () => {
    const known = { returnUntil: day('2027-03-12'), warrantyUntil: day('2028-03-01') }
    expect(received(known)).toEqual(['return', 'warranty', 'renewable'])
    expect(received({ ...known, returnUntil: day('2027-03-09') })).toEqual(['warranty', 'renewable'])
    expect(received({ ...known, isReturnAsked: true })).toEqual(['warranty', 'renewable'])
    const claim = { answerBy: day('2027-03-11'), promisedOn: day('2027-03-20'), decideBy: null }
    expect(received({ claims: [{ ...claim, status: 'accepted' }] })).toEqual(['repaired', 'renewable'])
    expect(received({ claims: [{ ...claim, status: 'closed' }] })).toEqual(['renewable'])
  })

  it('offers the appeal of a refusal while it can be made', () => {
    const refused = { ...refusable, status: 'refused', appealUntil: day('2027-03-10') } as const
    expect(received({ renewals: [refused] })).toEqual(['renewalAppeal', 'renewable'])
    expect(received({ renewals: [{ ...refused, hasAppeal: true }] })).toEqual(['renewable'])
  })

  it.each([
    ['expired', 'applyAgain'],
    ['cancelled', 'applyAgain'],
    ['replaced', 'otherVoucher'],
  ] as const)('of a voucher that is %s', (status, code) => {
    expect(nextSteps({ ...voucher, status }, today).map((one) => one.code)).toEqual([code])
  })
})
