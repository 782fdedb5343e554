import type { DeviceOrderStatus, VoucherStatus } from '~/platform/prisma/enums'

/** What can happen to a voucher in each state, and where it leads. */
export const voucherLifecycle = {
  issued: { hold: 'held', expire: 'expired', cancel: 'cancelled' },
  held: { release: 'issued', redeem: 'redeemed' },
  redeemed: {},
  expired: {},
  cancelled: {},
} as const satisfies Record<VoucherStatus, Partial<Record<string, VoucherStatus>>>

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
} as const satisfies Record<DeviceOrderStatus, Partial<Record<string, DeviceOrderStatus>>>

/** States in which an order has its voucher for itself. At most one order of a voucher is in one of them. */
export const liveOrderStatuses: readonly DeviceOrderStatus[] = [
  'awaiting_payment',
  'placed',
  'accepted',
  'in_making',
  'ready',
  'handed_over',
]

type Keys<T> = T extends T ? keyof T : never
export type VoucherMove = Keys<(typeof voucherLifecycle)[VoucherStatus]>
export type DeviceOrderMove = Keys<(typeof deviceOrderLifecycle)[DeviceOrderStatus]>

/** Where the move leads; null when the state forbids it. */
export function nextVoucherStatus(from: VoucherStatus, move: VoucherMove): VoucherStatus | null {
  return (voucherLifecycle[from] as Partial<Record<VoucherMove, VoucherStatus>>)[move] ?? null
}

/** Where the move leads; null when the state forbids it. */
export function nextDeviceOrderStatus(
  from: DeviceOrderStatus,
  move: DeviceOrderMove,
): DeviceOrderStatus | null {
  return (deviceOrderLifecycle[from] as Partial<Record<DeviceOrderMove, DeviceOrderStatus>>)[move] ?? null
}

/** The moves a state allows, in the order of the table. */
export function deviceOrderMoves(from: DeviceOrderStatus): DeviceOrderMove[] {
  return Object.keys(deviceOrderLifecycle[from]) as DeviceOrderMove[]
}
