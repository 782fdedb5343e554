import { type ContextWith, systemContext } from '~/domains/identity/context'
import { type CheckoutState, getCheckout, renewHold } from '~/domains/market/index.server'
import { lockPayments, type PaymentPorts, writeLaterEnd } from '~/domains/payments/index.server'
import { perform } from '~/platform/perform.server'
import type { WorkWith } from '~/platform/work.server'

/**
 * The buyer needs longer to pay: the goods are held longer, and her page at the provider stays open as long. `moved` =
 * nothing is held any more, it was put off as often as can be, or it is not this cart's; the return page says how it
 * stands. `renewals` is how often it had been put off on the page that she pressed on.
 */
export async function renewCheckout(
  context: ContextWith<PaymentPorts>,
  input: { checkoutId: string; cartTokenHash: string; renewals: number },
): Promise<'renewed' | 'moved'> {
  const checkout = await getCheckout(context, input)
  if (!checkout) return 'moved'
  const portal = { ...context, ...systemContext(context.now, context.requestId) }
  return (await perform(portal, renew, checkout, input.renewals)) ? 'renewed' : 'moved'
}

async function renew(
  work: WorkWith<PaymentPorts>,
  { id: checkoutId, cartId }: CheckoutState,
  renewals: number,
): Promise<boolean> {
  await lockPayments(work, cartId)
  const until = await renewHold(work, { checkoutId, renewals })
  if (until) await writeLaterEnd(work, { subjectId: checkoutId, until })
  return until !== null
}
