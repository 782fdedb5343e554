import type { PaymentMatterStatus, PaymentStatus, RefundStatus } from '~/platform/prisma/enums'

/**
 * What a payment may become. `expired` and `cancelled` can still turn into `paid`: the provider's word that money
 * came is stronger than our clock, and such money goes back when its subject is gone.
 */
export const paymentTransitions = {
  created: ['open', 'paid', 'unresolved', 'expired', 'cancelled'],
  open: ['paid', 'unresolved', 'expired', 'cancelled'],
  unresolved: ['open', 'paid', 'expired', 'cancelled'],
  expired: ['paid'],
  cancelled: ['paid'],
  paid: ['refunded'],
  refunded: ['paid'],
} as const satisfies Record<PaymentStatus, readonly PaymentStatus[]>

/** What a refund may become. A completed one can still fail: the payer's bank may send the money back. */
export const refundTransitions = {
  requested: ['completed', 'failed'],
  completed: ['failed'],
  failed: ['requested', 'completed'],
} as const satisfies Record<RefundStatus, readonly RefundStatus[]>

/** What must be cleared up is closed once, with a reason. */
export const matterTransitions = {
  open: ['closed'],
  closed: [],
} as const satisfies Record<PaymentMatterStatus, readonly PaymentMatterStatus[]>

/** Statuses that keep the subject's one place: no second payment beside them. */
export const liveStatuses = [
  'created',
  'open',
  'unresolved',
  'paid',
] as const satisfies readonly PaymentStatus[]

export function mayBecome(from: PaymentStatus, to: PaymentStatus): boolean {
  return (paymentTransitions[from] as readonly PaymentStatus[]).includes(to)
}

export function refundMayBecome(from: RefundStatus, to: RefundStatus): boolean {
  return (refundTransitions[from] as readonly RefundStatus[]).includes(to)
}

/** True once the money came, whatever became of it. */
export function isPaid(status: PaymentStatus): boolean {
  return status === 'paid' || status === 'refunded'
}
