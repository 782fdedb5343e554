import { type DeviceOrderMove, nextDeviceOrderStatus, nextVoucherStatus } from '~/domains/vouchers/lifecycle'
import { extendedLastDay } from '~/domains/vouchers/rules'
import { splitPrice } from '~/lib/split-price'
import { addDays } from '~/platform/clock.server'
import { each, type Move, type Target } from './move'
import { at, backOf, type Model, type Order, pay, prices, returnDays, standing, type Voucher } from './world'

const orders = (m: Model): Target[] => each(m.orders).map((order) => ({ order }))
const can = (m: Model, index: number | undefined, move: DeviceOrderMove) =>
  nextDeviceOrderStatus(at(m.orders, index).status, move) !== null

function advance(order: Order, move: DeviceOrderMove): void {
  const next = nextDeviceOrderStatus(order.status, move)
  if (!next) throw new Error(`${move} from ${order.status}`)
  order.status = next
}

function turn(voucher: Voucher, move: Parameters<typeof nextVoucherStatus>[1]): void {
  const next = nextVoucherStatus(voucher.status, move)
  if (!next) throw new Error(`${move} from ${voucher.status}`)
  voucher.status = next
}

/** She chooses an offer, and the voucher's money is held. */
export const place: Move = {
  targets: (m) => each(m.vouchers).flatMap((voucher) => prices.map((sum) => ({ voucher, sum }))),
  may(m, { voucher }) {
    const { status, suspendedOn, validUntil } = at(m.vouchers, voucher)
    return status === 'issued' && !suspendedOn && validUntil >= m.today
  },
  follow(m, { voucher: index = 0, sum: price = 0 }) {
    const voucher = at(m.vouchers, index)
    const { voucherPartTiyin, topUpTiyin } = splitPrice(BigInt(price), BigInt(voucher.ceiling))
    const part = Number(voucherPartTiyin)
    turn(voucher, 'hold')
    m.orders.push({
      ...{ voucher: index, price, part, paid: false, placedOn: m.today, handedOverOn: null, clawed: null },
      status: topUpTiyin > 0n ? 'awaiting_payment' : 'placed',
    })
    pay(m, `voucher:${index}`, `hold:${m.orders.length - 1}`, part)
  },
}

/** She pays her own part; the answer of the provider comes twice. */
export const payOwn: Move = {
  targets: orders,
  may: (m, { order }) => can(m, order, 'pay'),
  follow(m, { order: index = 0 }) {
    const order = at(m.orders, index)
    advance(order, 'pay')
    order.paid = true
    pay(m, 'provider', `hold:${index}`, order.price - order.part)
  },
}

/** The next step of the maker. */
export const step: Move = {
  targets: orders,
  may: (m, { order }) => makerMove(at(m.orders, order)) !== null,
  follow(m, { order: index }) {
    const order = at(m.orders, index)
    const move = makerMove(order)
    if (move) advance(order, move)
  },
}

export const makerMove = ({ status }: Order) =>
  (['accept', 'startMaking', 'finish'] as const).find((move) => nextDeviceOrderStatus(status, move)) ?? null

/** The order comes to nothing: money and days go back. */
const ended = (move: 'cancel' | 'decline' | 'lapse'): Move => ({
  targets: orders,
  may: (m, { order }) => can(m, order, move),
  follow: (m, { order = 0 }) => end(m, order, move),
})
export const cancel = ended('cancel')
export const decline = ended('decline')

function end(m: Model, index: number, move: 'cancel' | 'decline' | 'lapse'): void {
  const order = at(m.orders, index)
  const voucher = at(m.vouchers, order.voucher)
  advance(order, move)
  turn(voucher, 'release')
  giveDays(m, voucher, order)
  pay(m, `hold:${index}`, `voucher:${order.voucher}`, order.part)
  refund(m, index)
}

function refund(m: Model, index: number): void {
  const order = at(m.orders, index)
  if (order.paid) pay(m, `hold:${index}`, 'provider', order.price - order.part)
  order.paid = false
}

function giveDays(m: Model, voucher: Voucher, { placedOn }: Order): void {
  voucher.validUntil = extendedLastDay(voucher.validUntil, placedOn, voucher.suspendedOn ?? m.today, null)
}

export function lapseAll(m: Model): void {
  for (const index of each(m.orders)) if (can(m, index, 'lapse')) end(m, index, 'lapse')
}

/** The person shows her code: only now the money is the maker's. */
export const handOver: Move = {
  targets: orders,
  may: (m, { order }) => can(m, order, 'handOver'),
  follow(m, { order: index = 0 }) {
    const order = at(m.orders, index)
    const voucher = at(m.vouchers, order.voucher)
    advance(order, 'handOver')
    turn(voucher, 'redeem')
    order.handedOverOn = m.today
    pay(m, `hold:${index}`, 'maker', order.price)
    pay(m, `voucher:${order.voucher}`, backOf(m, voucher), voucher.ceiling - order.part)
  },
}

/** The device goes back to the maker within its days. */
export const giveBack: Move = {
  targets: orders,
  may(m, { order }) {
    const { handedOverOn } = at(m.orders, order)
    return can(m, order, 'takeBack') && handedOverOn !== null && m.today <= addDays(handedOverOn, returnDays)
  },
  follow(m, { order: index = 0 }) {
    const order = at(m.orders, index)
    const voucher = at(m.vouchers, order.voucher)
    advance(order, 'takeBack')
    const clawed = order.clawed ?? 0
    pay(m, 'maker', `hold:${index}`, order.price - clawed)
    pay(m, 'treasury', `hold:${index}`, clawed)
    const before = voucher.validUntil
    giveDays(m, voucher, order)
    const isFree = voucher.suspendedOn !== null || voucher.validUntil >= m.today
    turn(voucher, isFree ? 'giveBack' : 'giveUp')
    const back = backOf(m, voucher)
    if (isFree) {
      const rest = voucher.ceiling - order.part
      const kept = back === 'treasury' ? 0 : Math.min(rest, standing(m, back))
      pay(m, back, `voucher:${order.voucher}`, kept)
      pay(m, 'treasury', `voucher:${order.voucher}`, rest - kept)
    } else voucher.validUntil = before
    pay(m, `hold:${index}`, isFree ? `voucher:${order.voucher}` : back, order.part)
    refund(m, index)
  },
}
