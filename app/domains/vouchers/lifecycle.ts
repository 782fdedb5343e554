import { type Lifecycle, type MoveOf, movesIn, nextIn } from '~/lib/lifecycle'
import type { DeviceOrderStatus, VoucherStatus } from '~/platform/prisma/enums'

/** What can happen to a voucher in each state, and where it leads. */
export const voucherLifecycle = {
  issued: { hold: 'held', expire: 'expired', cancel: 'cancelled' },
  held: { release: 'issued', redeem: 'redeemed' },
  redeemed: {},
  expired: {},
  cancelled: {},
} as const satisfies Lifecycle<VoucherStatus>

/**
 * What can happen to a device order. Money is held from the first state on and leaves only with `handOver`;
 * every way to `cancelled` or `declined` gives all of it back.
 */
export const deviceOrderLifecycle = {
  awaiting_payment: { pay: 'placed', cancel: 'cancelled', lapse: 'cancelled' },
  placed: { accept: 'accepted', decline: 'declined', cancel: 'cancelled' },
  accepted: { startMaking: 'in_making', decline: 'declined', cancel: 'cancelled' },
  in_making: { finish: 'ready', cancel: 'cancelled' },
  ready: { handOver: 'handed_over', cancel: 'cancelled' },
  handed_over: {},
  cancelled: {},
  declined: {},
} as const satisfies Lifecycle<DeviceOrderStatus>

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

export const nextVoucherStatus = nextIn(voucherLifecycle)
export const nextDeviceOrderStatus = nextIn(deviceOrderLifecycle)
export const deviceOrderMoves = movesIn(deviceOrderLifecycle)
