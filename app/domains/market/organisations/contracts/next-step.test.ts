import { describe, expect, it } from 'vitest'
import { isOwnStep, nextStep, owedAtEnd } from './next-step'

const day = (of: number) => new Date(Date.UTC(2026, 3, of))
const today = day(10)

const invoice = (amountTiyin: bigint, sent: number[] = [], came: [number, bigint][] = []) => ({
  amountTiyin,
  transfers: sent.map((at) => ({ saidAt: day(at) })),
  receipts: came.map(([at, sum]) => ({ saidAt: day(at), amountTiyin: sum })),
})

const stage = (
  position: number,
  status: Parameters<typeof nextStep>[0]['stages'][number]['status'],
  invoices: ReturnType<typeof invoice>[] = [],
  due = 20,
) => ({ position, status, dueOn: day(due), invoices })

const running = (...stages: ReturnType<typeof stage>[]) => ({
  ...{ status: 'running' as const, isProposed: true, isReturned: false, endSide: null, runningAt: day(1) },
  ...{ hasAccepted: { buyer: true, seller: true }, stages },
})

const both = (...stages: ReturnType<typeof stage>[]) =>
  (['buyer', 'seller'] as const).map((side) => {
    const { step, stage: at } = nextStep(running(...stages), side, today)
    return `${step} ${at}`
  })

describe('what comes next of a contract in force', () => {
  it.each([
    ['nothing is due', [stage(0, 'waiting')], ['waitDelivery 0', 'deliver 0']],
    ['its day', [stage(0, 'waiting', [], 10)], ['waitDelivery 0', 'deliver 0']],
    ['the day after', [stage(0, 'waiting', [], 9)], ['waitLate 0', 'deliverLate 0']],
    ['an advance', [stage(0, 'invoiced', [invoice(5n)])], ['pay 0', 'deliver 0']],
    [
      'an advance that was sent',
      [stage(0, 'invoiced', [invoice(5n, [9])])],
      ['waitDelivery 0', 'confirmReceipt 0'],
    ],
    ['a part of it came', [stage(0, 'invoiced', [invoice(5n, [8], [[9, 2n]])])], ['pay 0', 'deliver 0']],
    [
      'all of it came',
      [stage(0, 'invoiced', [invoice(5n, [8], [[9, 5n]])])],
      ['waitDelivery 0', 'deliver 0'],
    ],
    ['it was delivered', [stage(0, 'delivered'), stage(1, 'waiting')], ['answer 0', 'deliver 1']],
    ['the last one was delivered', [stage(0, 'paid'), stage(1, 'delivered')], ['answer 1', 'waitAnswer 1']],
    ['it was refused', [stage(0, 'refused', [], 9)], ['waitLate 0', 'deliverAgain 0']],
    ['it was accepted', [stage(0, 'accepted', [invoice(9n)])], ['pay 0', 'waitPayment 0']],
    ['the rest was sent', [stage(0, 'accepted', [invoice(9n, [9])])], ['waitReceipt 0', 'confirmReceipt 0']],
  ] as const)('when %s', (_, stages, steps) => expect(both(...stages)).toEqual(steps))

  it('is said to be the own step of one side at least, or waits for a day', () => {
    expect([
      isOwnStep('answer'),
      isOwnStep('deliverLate'),
      isOwnStep('waitLate'),
      isOwnStep('deliver'),
    ]).toEqual([...[true, true, false, false]])
  })
})

it('is owed for what was accepted, and back for what was not', () => {
  const came: [number, bigint][] = [[9, 3n]]
  const stages = [
    stage(0, 'accepted', [invoice(3n, [], came), invoice(7n)]),
    stage(1, 'invoiced', [invoice(4n, [], came)]),
    stage(2, 'paid', [invoice(3n, [], came)]),
  ]
  expect(owedAtEnd(stages)).toEqual({ byBuyer: 7n, bySeller: 3n })
})
