import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import type { ProductTextInput } from '../../schema'
import { lockOwnProduct } from '../rows/lock-own-product.server'
import { marksByKind } from '../terms/rules'
import { type CreateProductError, createProduct } from './create-product.server'

export type CreateProductCopyError = CreateProductError | 'market.error.productNotFound'

/** A draft that says and shows what another product of the seller does, to be changed where it differs. */
export async function createProductCopy(
  work: Work,
  { productId }: { productId: string },
): Promise<Result<{ productId: string; slug: string }, CreateProductCopyError>> {
  const product = await lockOwnProduct(work, productId)
  if (!product || product.parentId) return refuse('market.error.productNotFound')
  const { categoryCode, priceTiyin, availability, stock, leadDays, weightGrams } = product
  const { lengthMm, widthMm, heightMm } = product
  const of = { where: { productId: product.id } }
  const texts = await work.tx.productText.findMany({
    ...of,
    select: { locale: true, name: true, description: true, isMade: true },
  })
  // What a list does not offer any more, a new product does not take.
  const marks = await work.tx.productMark.findMany({
    where: { ...of.where, term: { retiredAt: null } },
    select: { kind: true, code: true },
  })
  const created = await createProduct(work, {
    ...{ categoryCode, priceTiyin, availability, stock, leadDays, weightGrams },
    ...{ lengthMm, widthMm, heightMm, marks: marksByKind(marks) },
    texts: texts as ProductTextInput[],
    copyOf: product.id,
  })
  if (!created.ok) return created
  const copyId = created.value.productId
  // A second press finds the copy of the first, with its pictures.
  if ((await work.tx.productPhoto.count({ where: { productId: copyId } })) === 0) {
    const photos = await work.tx.productPhoto.findMany({ ...of, orderBy: { position: 'asc' } })
    await work.tx.productPhoto.createMany({
      data: photos.map(({ alt, ...photo }) => ({ ...photo, alt: alt ?? {}, id: newId(), productId: copyId })),
    })
  }
  return ok(created.value)
}
