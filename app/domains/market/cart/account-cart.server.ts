import { hashToken, sign } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'

/** The secret of the cookie of an account's cart, the same on each of her devices. */
export function accountCartToken(personId: string): string {
  return sign('cart', personId)
}

/** Notes whose a cart is, when it is the one of the account that acts. With the portal's own eyes. */
export async function writeCartOwner(
  work: Work,
  { cartId, tokenHash }: { cartId: string; tokenHash: string },
): Promise<void> {
  const { personId } = work
  if (!personId || hashToken(accountCartToken(personId)) !== tokenHash) return
  await work.tx.cartOwner.createMany({ data: [{ cartId, personId }], skipDuplicates: true })
}
