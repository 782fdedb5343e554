import { type ContextWith, systemContext } from '~/domains/identity/context'
import { enqueue } from '~/domains/jobs/index.server'
import { releaseCheckout } from '~/domains/market/index.server'
import { expirePayment, type PaymentPorts } from '~/domains/payments/index.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'

/** Money that is on its way keeps the goods for so long; then other buyers may have them. */
const onItsWayMs = 24 * 3600_000
const askAgainMs = 10 * 60_000

/**
 * Gives back the stock of a checkout that was not paid in time. The page closes before the stock is free. When the
 * provider does not answer, the stock is freed all the same: other buyers wait for it, and money that comes late is
 * settled; it throws then, so that closing the page is tried again. `waiting` = the buyer has paid and her bank has
 * not answered yet; the job comes again.
 */
export async function releaseUnpaidCheckout(
  context: ContextWith<PaymentPorts>,
  checkoutId: string,
): Promise<'released' | 'kept' | 'waiting'> {
  const portal = { ...context, ...systemContext(context.now, context.requestId) }
  // Locked: whoever puts it off at this moment has done so before it is read, or comes too late.
  const [checkout] = await transaction(
    portal,
    (tx) => tx.$queryRaw<{ expiresAt: Date }[]>`
      select expires_at as "expiresAt" from checkout where id = ${checkoutId}::uuid for update`,
  )
  // Whatever put the job into the queue: until then the buyer may pay. It comes again.
  if (checkout && checkout.expiresAt > context.now())
    throw new Error(`Checkout ${checkoutId} may still be paid`)
  const closed = await expirePayment(context, { subjectId: checkoutId })
  if (closed.ok && closed.value?.atProvider === 'processing' && checkout) {
    const now = context.now().getTime()
    if (now - checkout.expiresAt.getTime() < onItsWayMs) {
      const again = { key: `market.release:${checkoutId}`, runAt: new Date(now + askAgainMs) }
      await transaction(portal, (tx) => enqueue(tx, 'market.releaseCheckout', { checkoutId }, again))
      return 'waiting'
    }
  }
  const { released } = await perform(portal, releaseCheckout, { checkoutId, move: 'lapse' })
  if (!closed.ok) throw new Error(closed.error)
  return released ? 'released' : 'kept'
}
