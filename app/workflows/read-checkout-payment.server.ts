import type { ContextWith } from '~/domains/identity/context'
import { type CheckoutState, getCheckout, releaseCheckout } from '~/domains/market/index.server'
import {
  expirePayment,
  getPaymentOfSubject,
  type PaymentPorts,
  type PaymentView,
  type SettledPayment,
  settlePayment,
} from '~/domains/payments/index.server'
import { ok, type Result } from '~/lib/result'

/**
 * How a checkout stands. `paid` = there is an order; `turnedBack` = paid too late, everything goes back; `open` =
 * not paid, and can be; `declined` = the same, a card was refused; `failed` = the bank did not let it through
 * afterwards, nothing is held any more; `processing` = she has paid, the bank has not answered yet; `late` = the same,
 * and the goods are no longer held; `ended` = nothing was paid and nothing is held; `unknown` = the provider does not
 * answer, or not clearly.
 */
export type CheckoutOutcome =
  | 'paid'
  | 'turnedBack'
  | 'open'
  | 'declined'
  | 'failed'
  | 'processing'
  | 'late'
  | 'ended'
  | 'unknown'

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
  const subject = { purpose: 'market_checkout', subjectId: before.id } as const
  const known = before.orderNumber === null ? await getPaymentOfSubject(subject) : null
  const asked = known && (await askProvider(context, known, input.giveUp))
  const at = asked?.ok ? asked.value.atProvider : null
  const isDone = input.giveUp && asked?.ok !== false && at !== 'processing'
  // A bank that said no frees the goods at once: they stay in the cart, and paying begins anew.
  if (before.orderNumber === null && (isDone || at === 'failed'))
    await releaseCheckout(context, { checkoutId: before.id, move: 'cancel' })
  const [checkout, payment] = await Promise.all([getCheckout(context, input), getPaymentOfSubject(subject)])
  return checkout && { checkout, payment, outcome: outcomeOf(checkout, asked, context.now()) }
}

type Asked = Result<SettledPayment, string> | null

async function askProvider(
  context: ContextWith<PaymentPorts>,
  payment: PaymentView,
  giveUp: boolean,
): Promise<Asked> {
  const closed = giveUp ? await expirePayment(context, payment) : null
  if (closed && !closed.ok) return closed
  return closed?.value ? ok(closed.value) : settlePayment(context, { intentId: payment.id })
}

function outcomeOf(checkout: CheckoutState, asked: Asked, now: Date): CheckoutOutcome {
  if (checkout.orderNumber) return 'paid'
  if (asked && !asked.ok) return 'unknown'
  const isOpen = checkout.status === 'open'
  const isHeld = isOpen && checkout.expiresAt > now
  if (!asked) return isHeld ? 'open' : 'ended'
  const { status, atProvider } = asked.value
  if (status === 'paid' || status === 'refunded') return 'turnedBack'
  // Without a page at the provider nothing can have been paid.
  if (status === 'unresolved' && atProvider) return 'unknown'
  if (atProvider === 'processing') return isOpen ? 'processing' : 'late'
  if (atProvider === 'failed') return 'failed'
  if (!isHeld) return 'ended'
  return atProvider === 'declined' ? 'declined' : 'open'
}
