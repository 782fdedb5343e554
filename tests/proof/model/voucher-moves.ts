import { nextVoucherStatus, possibleVoucherActs } from '~/domains/vouchers/lifecycle'
import { extendedLastDay } from '~/domains/vouchers/rules'
import { addDays } from '~/platform/clock.server'
import type { VoucherAct } from '~/platform/prisma/enums'
import { each, type Move, type Target } from './move'
import {
  at,
  backOf,
  ceilings,
  isBudgeted,
  isLatest,
  lineOf,
  type Model,
  pay,
  standing,
  type Voucher,
  validDays,
} from './world'

/** The job that ends vouchers whose last day has passed. */
export const expire: Move = {
  targets: () => [{}],
  may: () => true,
  follow(m) {
    for (const [index, voucher] of m.vouchers.entries()) {
      const next = nextVoucherStatus(voucher.status, 'expire')
      if (!next || voucher.suspendedOn || voucher.validUntil >= m.today) continue
      voucher.status = next
      pay(m, `voucher:${index}`, backOf(m, voucher), voucher.ceiling)
    }
  },
}

const isPossible = (m: Model, { voucher }: Target, act: VoucherAct) => {
  const { status, suspendedOn } = at(m.vouchers, voucher)
  return possibleVoucherActs({ status, suspendedAt: suspendedOn }).includes(act)
}

/** Latest vouchers, each with these sums. */
const latest =
  (sums: readonly number[] = [0]) =>
  (m: Model): Target[] =>
    each(m.vouchers)
      .filter((index) => isLatest(m, index))
      .flatMap((voucher) => sums.map((sum) => ({ voucher, sum })))

/** What somebody of the centre prepares and a head decides. */
const change = (
  act: VoucherAct,
  follow: (m: Model, voucher: Voucher, target: Target) => void,
  more: { sums?: readonly number[]; may?: (m: Model, voucher: Voucher, sum: number) => boolean } = {},
): Move => ({
  targets: latest(more.sums),
  may: (m, target) =>
    isPossible(m, target, act) && (more.may?.(m, at(m.vouchers, target.voucher), target.sum ?? 0) ?? true),
  follow: (m, target) => follow(m, at(m.vouchers, target.voucher), target),
})

export const suspend = change('suspend', (m, voucher) => {
  voucher.suspendedOn = m.today
})

export const resume = change('resume', (m, voucher) => {
  const { status, validUntil, suspendedOn } = voucher
  // The days of an order are given back with the order.
  if (status !== 'held' && suspendedOn)
    voucher.validUntil = extendedLastDay(validUntil, suspendedOn, m.today, null)
  voucher.suspendedOn = null
})

/** `sum` days from today are the last one. */
export const correct = change(
  'correct',
  (m, voucher, { sum = 0 }) => {
    voucher.validUntil = addDays(m.today, sum)
  },
  {
    sums: [-1, 0, 3, 12, validDays, validDays + 1],
    may: (m, { validUntil }, sum) => sum >= 0 && sum <= validDays && +addDays(m.today, sum) !== +validUntil,
  },
)

export const cancelVoucher = change('cancel', (m, voucher, { voucher: index = 0 }) => {
  voucher.status = 'cancelled'
  pay(m, `voucher:${index}`, backOf(m, voucher), voucher.ceiling)
})

/** Another voucher with another ceiling stands in its place. */
export const replace = change(
  'replace',
  (m, voucher, { voucher: index = 0, sum: ceiling = 0 }) => {
    const kept = Math.min(voucher.ceiling, ceiling)
    const line = lineOf(m)
    voucher.status = 'replaced'
    const ofLine = kept === ceiling ? voucher.ofLine : line !== null
    m.vouchers.push({ ...voucher, status: 'issued', ceiling, suspendedOn: null, ofLine })
    const own = `voucher:${m.vouchers.length - 1}`
    pay(m, `voucher:${index}`, own, kept)
    pay(m, `voucher:${index}`, backOf(m, voucher), voucher.ceiling - kept)
    pay(m, line ?? 'treasury', own, ceiling - kept)
  },
  {
    sums: ceilings,
    may(m, { ceiling }, wanted) {
      const line = lineOf(m)
      const more = wanted - ceiling
      return more <= 0 || !isBudgeted(m) || (line !== null && standing(m, line) >= more)
    },
  },
)
