import type {
  DeviceClaimStatus,
  DeviceDispatchStatus,
  DeviceOrderStatus,
  VoucherStatus,
} from '~/platform/prisma/enums'
import { mayAppealRefusal } from '../../rules'

/** What is still to come, and what she can still do; each has its words in `vouchers.story.next`. */
export type NextCode =
  | 'choose'
  | 'suspended'
  | 'quotes'
  | 'ceilingDecided'
  | 'ceilingAppeal'
  | 'pay'
  | 'makerAnswers'
  | 'visitMeasure'
  | 'visitFit'
  | 'ready'
  | 'onItsWay'
  | 'askAgain'
  | 'receive'
  | 'actChecked'
  | 'claimAnswered'
  | 'repaired'
  | 'takeBackRepaired'
  | 'disputeDecided'
  | 'return'
  | 'warranty'
  | 'renewalDecided'
  | 'renewalAppeal'
  | 'renewable'
  | 'applyAgain'
  | 'otherVoucher'

export interface NextStep {
  code: NextCode
  /** The day, midnight UTC; null where none is known, or an instant is. */
  on: Date | null
  /** Null where only the day is known. */
  at: Date | null
  /** Order that it is about; null of the voucher itself. */
  orderId: string | null
}

interface Refusable {
  status: 'asked' | 'approved' | 'refused' | 'withdrawn'
  decideBy: Date
  appealUntil: Date | null
  hasAppeal: boolean
}

export interface OrderStanding {
  id: string
  status: DeviceOrderStatus
  payUntil: Date | null
  readyOn: Date | null
  /** By when its maker said last that it comes, where it is late; null where nothing was said. */
  expectedOn: Date | null
  warrantyUntil: Date | null
  /** Last day for giving it back; null before the hand-over. */
  returnUntil: Date | null
  isReturnAsked: boolean
  /** What is booked next; null for nothing. */
  visit: { at: Date; purpose: 'measure' | 'fit' } | null
  dispatch: { status: DeviceDispatchStatus; dueOn: Date; answerBy: Date | null } | null
  /** Last day on which her centre answers a signed form; null while none waits. */
  actBy: Date | null
  claims: readonly {
    status: DeviceClaimStatus
    answerBy: Date
    promisedOn: Date | null
    decideBy: Date | null
  }[]
  renewals: readonly Refusable[]
}

export interface VoucherStanding {
  status: VoucherStatus
  isSuspended: boolean
  validUntil: Date
  renewableOn: Date
  /** Last day for the answers to what was asked of workshops; null for nothing. */
  quotesUntil: Date | null
  ceilings: readonly Refusable[]
  /** The order that holds or has used it; null when none does. */
  order: OrderStanding | null
}

/** What comes next of a voucher, the nearest first, what has no day at the head. `today` is midnight UTC. */
export function nextSteps(voucher: VoucherStanding, today: Date): NextStep[] {
  const { order } = voucher
  const steps = [...stepsOfVoucher(voucher, today), ...(order ? stepsOfOrder(order, today) : [])]
  return steps.sort((one, other) => momentOf(one) - momentOf(other))
}

const momentOf = ({ on, at }: NextStep) => (at ?? on)?.getTime() ?? 0

const step = (code: NextCode, known: Partial<NextStep> = {}): NextStep => ({
  ...{ code, on: null, at: null, orderId: null },
  ...known,
})

function stepsOfVoucher(voucher: VoucherStanding, today: Date): NextStep[] {
  const { status, isSuspended, validUntil, quotesUntil, ceilings } = voucher
  if (status === 'replaced') return [step('otherVoucher')]
  if (status === 'expired' || status === 'cancelled') return [step('applyAgain')]
  if (status === 'redeemed') return [step('renewable', { on: voucher.renewableOn })]
  const asked = ceilings.flatMap((one) => stepsOfRefusable(one, today, ['ceilingDecided', 'ceilingAppeal']))
  if (isSuspended) return [step('suspended'), ...asked]
  if (status === 'held') return asked
  return [
    step('choose', { on: validUntil }),
    ...(quotesUntil && quotesUntil >= today ? [step('quotes', { on: quotesUntil })] : []),
    ...asked,
  ]
}

function stepsOfRefusable(
  one: Refusable,
  today: Date,
  [decided, appeal]: readonly [NextCode, NextCode],
): NextStep[] {
  if (one.status === 'asked') return [step(decided, { on: one.decideBy })]
  return mayAppealRefusal(one, today) ? [step(appeal, { on: one.appealUntil })] : []
}

function stepsOfOrder(order: OrderStanding, today: Date): NextStep[] {
  const { id: orderId, visit } = order
  const own = (code: NextCode, known: Partial<NextStep> = {}) => step(code, { ...known, orderId })
  const steps = visit ? [own(visit.purpose === 'fit' ? 'visitFit' : 'visitMeasure', { at: visit.at })] : []
  switch (order.status) {
    case 'awaiting_payment':
      return [...steps, own('pay', { at: order.payUntil })]
    case 'placed':
      return [...steps, own('makerAnswers')]
    case 'accepted':
    case 'in_making':
      return [...steps, own('ready', { on: order.expectedOn ?? order.readyOn })]
    case 'ready':
      return [...steps, ...stepsOfReady(order, own)]
    case 'handed_over':
      return stepsOfReceived(order, today, own)
    default:
      return []
  }
}

type Own = (code: NextCode, known?: Partial<NextStep>) => NextStep

function stepsOfReady({ actBy, dispatch }: OrderStanding, own: Own): NextStep[] {
  if (actBy) return [own('actChecked', { on: actBy })]
  if (dispatch?.status === 'under_way') return [own('onItsWay', { on: dispatch.dueOn })]
  if (dispatch?.status === 'came_back') return [own('askAgain', { on: dispatch.answerBy })]
  return [own('receive')]
}

const stepOfClaim: Partial<
  Record<DeviceClaimStatus, readonly [NextCode, 'answerBy' | 'promisedOn' | 'decideBy' | null]>
> = {
  asked: ['claimAnswered', 'answerBy'],
  accepted: ['repaired', 'promisedOn'],
  repaired: ['takeBackRepaired', null],
  disputed: ['disputeDecided', 'decideBy'],
}

function stepsOfReceived(order: OrderStanding, today: Date, own: Own): NextStep[] {
  const { returnUntil, warrantyUntil } = order
  const claims = order.claims.flatMap((claim) => {
    const [code, day] = stepOfClaim[claim.status] ?? []
    return code ? [own(code, { on: day ? claim[day] : null })] : []
  })
  const renewals = order.renewals
    .flatMap((one) => stepsOfRefusable(one, today, ['renewalDecided', 'renewalAppeal']))
    .map((one) => ({ ...one, orderId: order.id }))
  return [
    ...claims,
    ...renewals,
    ...(returnUntil && returnUntil >= today && !order.isReturnAsked
      ? [own('return', { on: returnUntil })]
      : []),
    ...(warrantyUntil && warrantyUntil >= today ? [own('warranty', { on: warrantyUntil })] : []),
  ]
}
