import { type Context, systemContext } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import type { CheckoutStatus } from '~/platform/prisma/enums'

export interface CheckoutState {
  id: string
  status: CheckoutStatus
  goodsTiyin: bigint
  deliveryTiyin: bigint
  totalTiyin: bigint
  expiresAt: Date
  cartId: string
  /** True when the buyer had signed in: the order is then hers alone. */
  isPersons: boolean
  /** True when the buyer began to pay for this cart anew. */
  isReplaced: boolean
  /** Null until it was paid. */
  orderNumber: string | null
}

/** The checkout of this cart, by its id; null when the cart has no such one. */
export async function getCheckout(
  context: Context,
  input: { checkoutId: string; cartTokenHash: string },
): Promise<CheckoutState | null> {
  if (!isId(input.checkoutId)) return null
  return transaction(systemContext(context.now, context.requestId), async (tx) => {
    const cart = await tx.cart.findUnique({ where: { tokenHash: input.cartTokenHash }, select: { id: true } })
    const checkout =
      cart &&
      (await tx.checkout.findFirst({
        where: { id: input.checkoutId, cartId: cart.id },
        include: { order: { select: { number: true } } },
      }))
    if (!checkout) return null
    const { id, cartId, status, goodsTiyin, deliveryTiyin, totalTiyin, expiresAt, order } = checkout
    return {
      id,
      cartId,
      isPersons: checkout.personId !== null,
      isReplaced: checkout.replacedById !== null,
      status,
      goodsTiyin,
      deliveryTiyin,
      totalTiyin,
      expiresAt,
      orderNumber: order?.number ?? null,
    }
  })
}
