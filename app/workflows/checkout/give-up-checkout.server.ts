import { type ContextWith, systemContext } from '~/domains/identity/context'
import { type CheckoutState, getCheckout, releaseCheckout } from '~/domains/market/index.server'
import {
  cancelPayments,
  expirePayment,
  lockPayments,
  type PaymentPorts,
} from '~/domains/payments/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import type { WorkWith } from '~/platform/work.server'

/**
 * The buyer turns away from paying: the page is closed and the goods are free again; they stay in her cart. Nothing
 * happens when she paid first, or while her money is on its way: then the return page says how it stands (`moved`).
 */
export async function giveUpCheckout(
  context: ContextWith<PaymentPorts>,
  input: { checkoutId: string; cartTokenHash: string },
): Promise<Result<'givenUp' | 'moved', 'market.error.checkoutNotFound' | 'payments.error.outcomeUnknown'>> {
  const checkout = await getCheckout(context, input)
  if (!checkout) return refuse('market.error.checkoutNotFound')
  const closed = await expirePayment(context, { subjectId: checkout.id })
  if (!closed.ok) return refuse('payments.error.outcomeUnknown')
  if (closed.value?.atProvider === 'processing' || closed.value?.status === 'paid') return ok('moved')
  const portal = { ...context, ...systemContext(context.now, context.requestId) }
  const released = await perform(portal, release, checkout)
  return ok(released ? 'givenUp' : 'moved')
}

async function release(
  work: WorkWith<PaymentPorts>,
  { id: checkoutId, cartId }: CheckoutState,
): Promise<boolean> {
  await lockPayments(work, cartId)
  const { released } = await releaseCheckout(work, { checkoutId, move: 'cancel' })
  // One whose page is not known yet: it is closed when it appears.
  if (released) await cancelPayments(work, { onceId: cartId })
  return released
}
