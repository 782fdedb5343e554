import type { ContextWith } from '~/domains/identity/context'
import { type CheckoutState, getCheckout, releaseCheckout } from '~/domains/market/index.server'
import {
  getPaymentOfSubject,
  type PaymentPorts,
  type PaymentView,
  type SettledPayment,
  settlePayment,
} from '~/domains/payments/index.server'
import type { Result } from '~/lib/result'
import { perform } from '~/platform/perform.server'

/**
 * How a checkout stands. `paid` = there is an order; `turnedBack` = paid too late, everything goes back; `open` =
 * not paid, and can be; `declined` = the same, a card was refused; `failed` = the bank did not let it through
 * afterwards, nothing is held any more; `processing` = she has paid, the bank has not answered yet; `late` = the same,
 * and the goods are no longer held; `replaced` = she began to pay for this cart anew, what was paid here goes back;
 * `ended` = she turned away, nothing was paid and nothing is held; `lapsed` = the same, for the time was over; `unknown` = the provider does not answer, or not clearly.
 */
export type CheckoutOutcome =
  | 'paid'
  | 'turnedBack'
  | 'open'
  | 'declined'
  | 'failed'
  | 'processing'
  | 'late'
  | 'replaced'
  | 'ended'
  | 'lapsed'
  | 'unknown'

export interface CheckoutPayment {
  checkout: CheckoutState
  outcome: CheckoutOutcome
  /** Null when none was started. */
  payment: PaymentView | null
}

/**
 * The return page's question. The provider is asked right now, through the same settlement as its events and the
 * reconciler. Null when it is not this cart's checkout.
 */
export async function readCheckoutPayment(
  context: ContextWith<PaymentPorts>,
  input: { checkoutId: string; cartTokenHash: string },
): Promise<CheckoutPayment | null> {
  const before = await getCheckout(context, input)
  if (!before) return null
  const subject = { purpose: 'market_checkout', subjectId: before.id } as const
  const known = before.orderNumber === null ? await getPaymentOfSubject(subject) : null
  const asked = known && (await settlePayment(context, { intentId: known.id }))
  // A bank that said no frees the goods at once: they stay in the cart, and paying begins anew.
  if (asked?.ok && asked.value.atProvider === 'failed')
    await perform(context, releaseCheckout, { checkoutId: before.id, move: 'cancel' })
  const [checkout, payment] = await Promise.all([getCheckout(context, input), getPaymentOfSubject(subject)])
  return checkout && { checkout, payment, outcome: outcomeOf(checkout, asked, context.now()) }
}

/** What the provider said when it was asked; null when nothing was asked for. */
type Asked = Result<SettledPayment> | null

function outcomeOf(checkout: CheckoutState, asked: Asked, now: Date): CheckoutOutcome {
  if (checkout.orderNumber) return 'paid'
  if (checkout.isReplaced) return 'replaced'
  if (asked && !asked.ok) return 'unknown'
  const isOpen = checkout.status === 'open'
  const isHeld = isOpen && checkout.expiresAt > now
  const over = checkout.status === 'cancelled' ? 'ended' : 'lapsed'
  if (!asked) return isHeld ? 'open' : over
  const { status, atProvider } = asked.value
  if (status === 'paid' || status === 'refunded') return 'turnedBack'
  // Without a page at the provider nothing can have been paid.
  if (status === 'unresolved' && atProvider) return 'unknown'
  if (atProvider === 'processing') return isOpen ? 'processing' : 'late'
  if (atProvider === 'failed') return 'failed'
  if (!isHeld) return over
  return atProvider === 'declined' ? 'declined' : 'open'
}
