import { type Context, systemContext } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { releaseCheckoutIn } from '../steps/release-checkout.server'

/** In a transaction of its own; see `releaseCheckoutIn`. `lapse` does nothing before the time is over. */
export async function releaseCheckout(
  context: Context,
  input: { checkoutId: string; move: 'lapse' | 'cancel' },
): Promise<{ released: boolean }> {
  return transaction(systemContext(context.now, context.requestId), async (tx) => {
    const checkout = await tx.checkout.findUnique({
      where: { id: input.checkoutId },
      select: { expiresAt: true },
    })
    if (!checkout || (input.move === 'lapse' && checkout.expiresAt > context.now()))
      return { released: false }
    return releaseCheckoutIn(tx, input)
  })
}
