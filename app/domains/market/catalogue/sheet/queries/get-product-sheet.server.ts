import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { sellerOf } from '../../../policy'
import type { ProductSheet } from '../check-product-lines'
import { readProductSheet } from '../rows/read-product-sheet.server'

/** The products of the seller the context acts for, as a file has them; variants are named in her language. */
export async function getProductSheet(context: Context, locale: string): Promise<ProductSheet> {
  const sellerId = sellerOf(context)
  if (!sellerId) return { products: [], categories: new Set(), terms: new Set(), mayAdd: false }
  return transaction(context, ({ tx }) => readProductSheet(tx, { sellerId, locale }))
}
