import type { Work } from '~/platform/work.server'

/** The first lock of whatever changes a cart or its checkouts. Null when there is no cart behind the token. */
export async function lockCart(
  work: Work,
  by: { tokenHash: string } | { cartId: string },
): Promise<string | null> {
  const rows =
    'cartId' in by
      ? await work.tx.$queryRaw<
          { id: string }[]
        >`select id from cart where id = ${by.cartId}::uuid for update`
      : await work.tx.$queryRaw<
          { id: string }[]
        >`select id from cart where token_hash = ${by.tokenHash} for update`
  return rows[0]?.id ?? null
}

/** Units that the cart's own open checkout holds, by product: what one holds oneself is not sold out. */
export async function readOwnHold(
  work: Work,
  cartId: string,
): Promise<{ checkoutId: string | null; units: Map<string, number> }> {
  const open = await work.tx.checkout.findFirst({
    where: { cartId, status: 'open' },
    select: { id: true, holds: { select: { productId: true, takenUnits: true } } },
  })
  return {
    checkoutId: open?.id ?? null,
    units: new Map(open?.holds.map(({ productId, takenUnits }) => [productId, takenUnits])),
  }
}
