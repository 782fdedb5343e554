import { type Context, systemContext } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'

export interface OpenCheckout {
  id: string
  totalTiyin: bigint
  /** Stock is held until then. */
  expiresAt: Date
}

/** The payment that was begun for this cart and can still be made; null when there is none. */
export async function getOpenCheckout(
  context: Context,
  input: { tokenHash: string },
): Promise<OpenCheckout | null> {
  return transaction(systemContext(context.now, context.requestId), async (tx) => {
    const cart = await tx.cart.findUnique({ where: { tokenHash: input.tokenHash }, select: { id: true } })
    if (!cart) return null
    return tx.checkout.findFirst({
      where: { cartId: cart.id, status: 'open', expiresAt: { gt: context.now() } },
      select: { id: true, totalTiyin: true, expiresAt: true },
    })
  })
}
