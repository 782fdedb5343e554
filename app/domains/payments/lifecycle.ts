import { type Lifecycle, mayBecomeIn, nextIn } from '~/lib/lifecycle'
import type {
  PaymentMatterStatus,
  PaymentStatus,
  ProviderTransactionStatus,
  RefundStatus,
} from '~/platform/prisma/enums'

/**
 * What can happen to a payment. `expired` and `cancelled` can still turn into `paid`: the provider's word that money
 * came is stronger than our clock, and such money goes back when its subject is gone.
 */
export const paymentLifecycle = {
  created: { open: 'open', pay: 'paid', lose: 'unresolved', expire: 'expired', cancel: 'cancelled' },
  open: { pay: 'paid', lose: 'unresolved', expire: 'expired', cancel: 'cancelled' },
  unresolved: { open: 'open', pay: 'paid', expire: 'expired', cancel: 'cancelled' },
  expired: { pay: 'paid' },
  cancelled: { pay: 'paid' },
  paid: { refund: 'refunded' },
  refunded: { failRefund: 'paid' },
} as const satisfies Lifecycle<PaymentStatus>

/** What can happen to a refund. A completed one can still fail: the payer's bank may send the money back. */
export const refundLifecycle = {
  requested: { complete: 'completed', fail: 'failed' },
  completed: { fail: 'failed' },
  failed: { retry: 'requested', complete: 'completed' },
} as const satisfies Lifecycle<RefundStatus>

/** A try to pay at a provider that calls the portal. What came in goes back by a refund only. */
export const providerTransactionLifecycle = {
  created: { capture: 'captured', cancel: 'cancelled' },
  captured: { cancel: 'cancelled' },
  cancelled: {},
} as const satisfies Lifecycle<ProviderTransactionStatus>

/** What must be cleared up is closed once, with a reason. */
export const matterLifecycle = {
  open: { close: 'closed' },
  closed: {},
} as const satisfies Lifecycle<PaymentMatterStatus>

/** Statuses that keep the subject's one place: no second payment beside them. */
export const liveStatuses = [
  'created',
  'open',
  'unresolved',
  'paid',
] as const satisfies readonly PaymentStatus[]

export const nextProviderTransactionStatus = nextIn(providerTransactionLifecycle)
export const mayBecome = mayBecomeIn(paymentLifecycle)
export const refundMayBecome = mayBecomeIn(refundLifecycle)

/** True once the money came, whatever became of it. */
export function isPaid(status: PaymentStatus): boolean {
  return status === 'paid' || status === 'refunded'
}
