import type { ContextWith } from '~/domains/identity/context'
import { type CheckoutState, getCheckout, releaseCheckout } from '~/domains/market/index.server'
import {
  expirePayment,
  getPaymentOfSubject,
  type PaymentPorts,
  type PaymentView,
  settlePayment,
} from '~/domains/payments/index.server'

/**
 * How a checkout stands: `paid` = there is an order; `turnedBack` = paid too late, everything goes back; `open` =
 * nothing was paid yet; `ended` = nothing was paid and nothing is held any more; `unknown` = the provider does not
 * answer, or not clearly.
 */
export type CheckoutOutcome = 'paid' | 'turnedBack' | 'open' | 'ended' | 'unknown'

export interface CheckoutPayment {
  checkout: CheckoutState
  outcome: CheckoutOutcome
  /** Null when none was started. */
  payment: PaymentView | null
}

/**
 * The return page's question. The provider is asked right now, through the same settlement as its events and the
 * reconciler. `giveUp`: the buyer turned away, so the page is closed and the stock given back, unless she paid first.
 * Null when it is not this cart's checkout.
 */
export async function readCheckoutPayment(
  context: ContextWith<PaymentPorts>,
  input: { checkoutId: string; cartTokenHash: string; giveUp: boolean },
): Promise<CheckoutPayment | null> {
  const before = await getCheckout(context, input)
  if (!before) return null
  const isOver = before.orderNumber !== null
  const subject = { purpose: 'market_checkout', subjectId: before.id } as const
  const known = isOver ? null : await getPaymentOfSubject(subject)
  if (input.giveUp && !isOver) {
    const closed = await expirePayment(context, { subjectId: before.id })
    if (closed.ok) await releaseCheckout(context, { checkoutId: before.id, move: 'cancel' })
  } else if (known) {
    await settlePayment(context, { intentId: known.id })
  }
  const [checkout, payment] = await Promise.all([getCheckout(context, input), getPaymentOfSubject(subject)])
  return checkout && { checkout, payment, outcome: outcomeOf(checkout, payment) }
}

function outcomeOf(checkout: CheckoutState, payment: PaymentView | null): CheckoutOutcome {
  if (checkout.orderNumber) return 'paid'
  if (payment?.status === 'paid' || payment?.status === 'refunded') return 'turnedBack'
  if (payment?.status === 'unresolved') return 'unknown'
  return checkout.status === 'open' ? 'open' : 'ended'
}
