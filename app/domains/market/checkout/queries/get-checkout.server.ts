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
    const [checkout] = await tx.$queryRaw<CheckoutState[]>`
      select k.id, k.cart_id as "cartId", k.status::text as status, k.goods_tiyin as "goodsTiyin",
        k.delivery_tiyin as "deliveryTiyin", k.total_tiyin as "totalTiyin", k.expires_at as "expiresAt",
        k.person_id is not null as "isPersons", k.replaced_by_id is not null as "isReplaced",
        o.number as "orderNumber"
      from cart c join checkout k on k.cart_id = c.id left join "order" o on o.checkout_id = k.id
      where c.token_hash = ${input.cartTokenHash} and k.id = ${input.checkoutId}::uuid`
    return checkout ?? null
  })
}
