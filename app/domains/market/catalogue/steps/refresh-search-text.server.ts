import { fold } from '~/i18n/uzbek/search-fold'
import type { Tx } from '~/platform/db.server'
import { searchKeys } from '../rules'

/** Writes what the product is found by. Call it after every change of its texts, category or seller. */
export async function refreshSearchText(tx: Tx, productId: string): Promise<void> {
  const product = await tx.product.findUniqueOrThrow({
    where: { id: productId },
    select: {
      texts: { select: { name: true, description: true } },
      category: { select: { nameUzLatn: true, nameRu: true, nameEn: true } },
      seller: { select: { displayName: true } },
    },
  })
  const { texts, category, seller } = product
  const keys = searchKeys(fold, {
    texts,
    categoryNames: Object.values(category),
    sellerName: seller.displayName,
  })
  await tx.product.update({ where: { id: productId }, data: keys })
}
