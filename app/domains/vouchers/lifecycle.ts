import { type Lifecycle, type MoveOf, movesIn, nextIn } from '~/lib/lifecycle'
import type {
  BudgetWaitStatus,
  DeviceOrderStatus,
  HandoverActStatus,
  VoucherAct,
  VoucherChangeStatus,
  VoucherStatus,
} from '~/platform/prisma/enums'

/** What can happen to a voucher in each state, and where it leads. */
export const voucherLifecycle = {
  issued: { hold: 'held', expire: 'expired', cancel: 'cancelled', replace: 'replaced' },
  held: { release: 'issued', redeem: 'redeemed' },
  redeemed: { giveBack: 'issued', giveUp: 'expired' },
  expired: {},
  cancelled: {},
  replaced: {},
} as const satisfies Lifecycle<VoucherStatus>

/** A right that waits for money. */
export const budgetWaitLifecycle = {
  waiting: { serve: 'served', end: 'ended' },
  served: {},
  ended: {},
} as const satisfies Lifecycle<BudgetWaitStatus>

/** What staff want changed of a voucher: what one prepared, a head decides, in time. */
export const voucherChangeLifecycle = {
  prepared: { decide: 'decided', withdraw: 'withdrawn', lapse: 'lapsed' },
  decided: {},
  withdrawn: {},
  lapsed: {},
} as const satisfies Lifecycle<VoucherChangeStatus>

/**
 * What staff can do with a voucher as it stands. A hold outlives a suspension; while it stands the voucher is neither
 * cancelled nor replaced, and while it is suspended its days stand still.
 */
export function possibleVoucherActs(voucher: {
  status: VoucherStatus
  suspendedAt: Date | string | null
}): VoucherAct[] {
  if (voucher.status !== 'issued' && voucher.status !== 'held') return []
  const isFree = voucher.status === 'issued'
  if (voucher.suspendedAt) return isFree ? ['resume', 'cancel'] : ['resume']
  return isFree ? ['suspend', 'correct', 'replace', 'cancel'] : ['suspend', 'correct']
}

/**
 * What can happen to a device order. Money is held from the first state on and leaves only with `handOver`;
 * every way to `cancelled` or `declined` gives all of it back, and so does `takeBack`, from the maker.
 */
export const deviceOrderLifecycle = {
  awaiting_payment: { pay: 'placed', cancel: 'cancelled', lapse: 'cancelled' },
  placed: { accept: 'accepted', decline: 'declined', cancel: 'cancelled' },
  accepted: { startMaking: 'in_making', decline: 'declined', cancel: 'cancelled' },
  in_making: { finish: 'ready', cancel: 'cancelled' },
  ready: { handOver: 'handed_over', sendBack: 'in_making', cancel: 'cancelled' },
  handed_over: { takeBack: 'returned' },
  cancelled: {},
  declined: {},
  returned: {},
} as const satisfies Lifecycle<DeviceOrderStatus>

/** The photograph of a signed act: one of a hand-over by code is kept with it, the others wait for the person's centre. */
export const handoverActLifecycle = {
  recorded: { confirm: 'confirmed', refuse: 'refused', withdraw: 'withdrawn' },
  attached: {},
  confirmed: {},
  refused: {},
  withdrawn: {},
} as const satisfies Lifecycle<HandoverActStatus>

/** States in which an order has its voucher for itself. At most one order of a voucher is in one of them. */
export const liveOrderStatuses: readonly DeviceOrderStatus[] = [
  'awaiting_payment',
  'placed',
  'accepted',
  'in_making',
  'ready',
  'handed_over',
]

export type DeviceOrderMove = MoveOf<typeof deviceOrderLifecycle>

export const nextActStatus = nextIn(handoverActLifecycle)
export const nextVoucherStatus = nextIn(voucherLifecycle)
export const nextDeviceOrderStatus = nextIn(deviceOrderLifecycle)
export const deviceOrderMoves = movesIn(deviceOrderLifecycle)
