import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import type { ProductInput } from '../../schema'
import { writeSources } from '../../sellers/translations/rows/write-sources.server'
import { clearCatalogueCache } from '../cached.server'
import { holdsProducts } from '../rows/holds-products.server'
import { isArticleTaken } from '../rows/is-article-taken.server'
import { lockOwnProduct } from '../rows/lock-own-product.server'
import { writeSearchDocuments } from '../rows/write-search-documents.server'
import { writeMarks } from '../terms/rows/write-marks.server'
import { writeVariantTexts } from '../variants/rows/write-variant-texts.server'

export type UpdateProductError =
  | 'market.error.productNotFound'
  /** Somebody (or a sale) changed it since the form was shown; `details.version` is today's. */
  | 'market.error.productChanged'
  | 'market.error.category'
  | 'market.error.term'
  /** Another product of hers has the number; `details.article` says which. */
  | 'variants.error.articleTaken'

/**
 * Replaces what the seller says about her product. `version` is the one the form was made from; `seenStock` the stock
 * it showed: what was sold since then is taken off, so that a sale is not undone by a late form.
 */
export async function updateProduct(
  work: Work,
  input: ProductInput & { productId: string; version: number; seenStock: number },
): Promise<Result<{ version: number }, UpdateProductError>> {
  const product = await lockOwnProduct(work, input.productId)
  if (!product || product.parentId) return refuse('market.error.productNotFound')
  if (product.version !== input.version) {
    return refuse('market.error.productChanged', { version: product.version })
  }
  if (!(await holdsProducts(work, input.categoryCode))) return refuse('market.error.category')
  const { article } = input
  if (article && article !== product.article) {
    const taken = await isArticleTaken(work, { sellerId: product.sellerId, article, of: product.id })
    if (taken) return refuse('variants.error.articleTaken', { article })
  }
  const { texts, marks, productId: id, version: _, seenStock, stock, ...columns } = input
  const counted = columns.availability === 'in_stock' ? Math.max(0, stock + product.stock - seenStock) : 0
  const marked = await writeMarks(work, id, marks)
  if (!marked.ok) return marked
  await work.tx.productText.deleteMany({ where: { productId: id } })
  await work.tx.productText.createMany({ data: texts.map((text) => ({ productId: id, ...text })) })
  const version = product.version + 1
  await work.tx.product.update({
    where: { id },
    data: { ...columns, stock: stockAfter(), version },
  })
  if (product.hasVariants) await writeVariantTexts(work, id)
  await writeSources(work, { productIds: [id] })
  await writeSearchDocuments(work, [id])
  clearCatalogueCache(work)
  return ok({ version })

  /** Of what comes in variants each of them has its own. */
  function stockAfter(): number {
    if (product?.hasVariants) return 0
    return product?.availability === 'in_stock' ? counted : stock
  }
}
