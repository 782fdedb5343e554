import { deleteProductDocuments } from '~/domains/search/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { dropPhotoFiles } from '../rows/drop-photo-files.server'
import { lockOwnProduct } from '../rows/lock-own-product.server'

export type DeleteDraftError =
  | 'market.error.productNotFound'
  /** It was on sale once: it can be hidden. */
  | 'market.error.notDraft'

/** Throws a draft away with its texts, words and pictures: nobody but its seller has seen it. */
export async function deleteDraft(
  work: Work,
  { productId }: { productId: string },
): Promise<Result<null, DeleteDraftError>> {
  const product = await lockOwnProduct(work, productId)
  if (!product || product.parentId) return refuse('market.error.productNotFound')
  if (product.status !== 'draft') return refuse('market.error.notDraft')
  // Its variants were never shown either.
  const variants = await work.tx.product.findMany({ where: { parentId: product.id }, select: { id: true } })
  const of = { where: { productId: { in: [product.id, ...variants.map(({ id }) => id)] } } }
  const photos = await work.tx.productPhoto.findMany({ ...of, select: { storageKey: true } })
  await deleteProductDocuments(work, [product.id])
  await work.tx.productPhoto.deleteMany(of)
  await work.tx.productText.deleteMany(of)
  await work.tx.productMark.deleteMany(of)
  await work.tx.product.deleteMany({ where: { parentId: product.id } })
  await work.tx.product.deleteMany({ where: { id: product.id } })
  for (const { storageKey } of photos) await dropPhotoFiles(work, storageKey)
  return ok(null)
}
