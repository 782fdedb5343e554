import { payableOf } from '~/domains/makers/settlement/payable'
import { addDays } from '~/platform/clock.server'
import { each, type Move } from './move'
import { at, holdingDays, leastPayout, type Model, pay, standing } from './world'

/** What the maker is owed for hand-overs that are old enough: what came too late stays on the account. */
function due(m: Model): number {
  const until = addDays(m.today, -holdingDays)
  const late = m.orders.reduce(
    (sum, { status, handedOverOn, price }) =>
      status === 'handed_over' && handedOverOn && handedOverOn > until ? sum + price : sum,
    0,
  )
  return standing(m, 'maker') - late
}

/** A batch: one officer prepares what is owed, another approves. */
export const settle: Move = {
  targets: () => [{}],
  may: (m) =>
    payableOf(
      {
        ...{ balanceTiyin: BigInt(standing(m, 'maker')), dueTiyin: BigInt(due(m)) },
        ...{ accountId: 'one', isRefused: false },
      },
      BigInt(leastPayout),
    ) === 'pay',
  follow(m) {
    const sum = due(m)
    m.transfers.push({ sum, status: 'sent' })
    pay(m, 'maker', 'payout', sum)
  },
}

const answers = {
  paid: { from: 'sent', money: ['payout', 'bank'] },
  refused: { from: 'sent', money: ['payout', 'maker'] },
  returned: { from: 'paid', money: ['bank', 'maker'] },
} as const
type Answer = keyof typeof answers

/** The statement of the bank: paid, refused, or paid and back. */
export const bank: Move = {
  targets: (m) =>
    each(m.transfers).flatMap((transfer) => Object.keys(answers).map((act) => ({ transfer, act }))),
  may: (m, { transfer, act }) => at(m.transfers, transfer).status === answers[act as Answer].from,
  follow(m, { transfer, act }) {
    const one = at(m.transfers, transfer)
    const [from, to] = answers[act as Answer].money
    one.status = act as Answer
    pay(m, from, to, one.sum)
  },
}

/** Finance takes back public money of a device, by two people. */
export const clawBack: Move = {
  targets: (m) => each(m.orders).flatMap((order) => [100_000, 400_000].map((sum) => ({ order, sum }))),
  may(m, { order, sum = 0 }) {
    const { status, clawed, part } = at(m.orders, order)
    return status === 'handed_over' && clawed === null && sum <= part
  },
  follow(m, { order, sum = 0 }) {
    at(m.orders, order).clawed = sum
    pay(m, 'maker', 'treasury', sum)
  },
}
