import type { Work } from '~/platform/work.server'
import { abandonedCartMs, cartContactMs, unpaidContactMs } from '../../rules'

/** Deletes carts that nobody can open any more, and who would have got what was never bought. */
export async function deleteAbandoned(
  work: Work,
): Promise<{ carts: number; contacts: number; unpaid: number }> {
  const before = (ms: number) => new Date(work.now().getTime() - ms)

  const contacts = await work.tx.cartContact.deleteMany({
    where: { savedAt: { lte: before(cartContactMs) } },
  })
  // A checkout names its cart without a key of the database: while it is open, the cart is needed for its lock.
  const carts = await work.tx
    .$executeRaw`delete from cart c where updated_at <= ${before(abandonedCartMs)}::timestamptz
      and not exists (select 1 from checkout o where o.cart_id = c.id and o.status = 'open')`
  const unpaid = await work.tx.checkout.updateMany({
    where: {
      status: { in: ['expired', 'cancelled'] },
      expiresAt: { lte: before(unpaidContactMs) },
      contactCipher: { not: '' },
    },
    data: { contactCipher: '' },
  })
  return { carts, contacts: contacts.count, unpaid: unpaid.count }
}
