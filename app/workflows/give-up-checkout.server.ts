import { type ContextWith, systemContext } from '~/domains/identity/context'
import { getCheckout, releaseCheckoutIn } from '~/domains/market/index.server'
import {
  cancelPaymentsIn,
  expirePayment,
  lockPaymentsIn,
  type PaymentPorts,
} from '~/domains/payments/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { transaction } from '~/platform/db.server'

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
  const portal = systemContext(context.now, context.requestId)
  const released = await transaction(portal, async (tx) => {
    await lockPaymentsIn(tx, checkout.cartId)
    const { released } = await releaseCheckoutIn(tx, { checkoutId: checkout.id, move: 'cancel' })
    // One whose page is not known yet: it is closed when it appears.
    if (released) await cancelPaymentsIn(tx, context, { onceId: checkout.cartId })
    return released
  })
  return ok(released ? 'givenUp' : 'moved')
}
