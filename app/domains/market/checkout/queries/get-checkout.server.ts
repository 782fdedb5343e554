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
  /** How often the buyer put that off. */
  renewals: number
  cartId: string
  /** True when the buyer had signed in: the order is then hers alone. */
  isPersons: boolean
  /** True when the buyer began to pay for this cart anew. */
  isReplaced: boolean
  /** Null until it was paid. */
  orderNumber: string | null
  /** The one seller whose parcel it is, while things of others are in the cart; null when it is for the whole cart. */
  sellerSlug: string | null
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
        k.renewals, k.person_id is not null as "isPersons", k.replaced_by_id is not null as "isReplaced",
        o.number as "orderNumber",
        (select min(s.slug) from stock_hold h join product p on p.id = h.product_id join seller s on s.id = p.seller_id
          where h.checkout_id = k.id having count(distinct s.id) = 1 and exists (select 1 from cart_line l
            join product other on other.id = l.product_id
            where l.cart_id = c.id and other.seller_id <> all (array_agg(s.id)))) as "sellerSlug"
      from cart c join checkout k on k.cart_id = c.id left join "order" o on o.checkout_id = k.id
      where c.token_hash = ${input.cartTokenHash} and k.id = ${input.checkoutId}::uuid`
    return checkout ?? null
  })
}
