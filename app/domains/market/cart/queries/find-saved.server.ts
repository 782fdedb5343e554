import { systemContext } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { readLines, type SaleLine } from '../../checkout/rows/read-lines.server'

/** What is saved beneath the cart behind the token, the latest first, at today's prices. */
export function findSaved(tokenHash: string, locale: string): Promise<SaleLine[]> {
  return transaction(systemContext(), async (tx) => {
    const saved = await tx.cartSaved.findMany({
      where: { cart: { tokenHash } },
      select: { productId: true, quantity: true },
      orderBy: [{ savedAt: 'desc' }, { productId: 'asc' }],
    })
    return readLines(tx, saved, locale)
  })
}
