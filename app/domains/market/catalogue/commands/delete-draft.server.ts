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
  if (!product) return refuse('market.error.productNotFound')
  if (product.status !== 'draft') return refuse('market.error.notDraft')
  const of = { where: { productId: product.id } }
  const photos = await work.tx.productPhoto.findMany({ ...of, select: { storageKey: true } })
  await deleteProductDocuments(work, [product.id])
  await work.tx.productPhoto.deleteMany(of)
  await work.tx.productText.deleteMany(of)
  await work.tx.productMark.deleteMany(of)
  await work.tx.product.deleteMany({ where: { id: product.id } })
  for (const { storageKey } of photos) await dropPhotoFiles(work, storageKey)
  return ok(null)
}
