import { slugify } from '~/i18n/uzbek/slugify'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { sellerOf } from '../../policy'
import type { ProductInput } from '../../schema'
import { writeSearchDocuments } from '../rows/write-search-documents.server'

export type CreateProductError = 'market.error.sellerNotApproved' | 'market.error.category'

/** A draft of the seller the context acts for; it is on sale after `publishProduct`. The address stays for ever. */
export async function createProduct(
  work: Work,
  { texts, ...columns }: ProductInput,
): Promise<Result<{ productId: string; slug: string }, CreateProductError>> {
  const sellerId = sellerOf(work)
  const seller =
    sellerId &&
    (await work.tx.seller.findFirst({
      where: { id: sellerId, status: 'approved' },
      select: { id: true, soato: true },
    }))
  if (!seller) return refuse('market.error.sellerNotApproved')
  const category = await work.tx.category.findUnique({
    where: { code: columns.categoryCode },
    select: { code: true },
  })
  if (!category) return refuse('market.error.category')
  const id = newId()
  const row = {
    id,
    ...columns,
    sellerId: seller.id,
    regionSoato: seller.soato.slice(0, 4),
    status: 'draft',
    createdAt: work.now(),
  } as const
  const slug = await writeUnderFreeSlug(work, row, nameOf(texts))
  await work.tx.productText.createMany({ data: texts.map((text) => ({ productId: id, ...text })) })
  await writeSearchDocuments(work, [id])
  return ok({ productId: id, slug })
}

function nameOf(texts: ProductInput['texts']): string {
  return (texts.find(({ locale }) => locale === 'uz-Latn') ?? texts[0])?.name ?? ''
}

/** Of two products of one name, a few digits of the id part the second. Nobody's draft is seen, so it is tried. */
async function writeUnderFreeSlug(
  work: Work,
  row: Omit<Prisma.ProductCreateManyInput, 'slug'> & { id: string },
  name: string,
): Promise<string> {
  const base = slugify(name) || 'buyum'
  for (const slug of [
    base,
    `${base.slice(0, 70)}-${row.id.slice(-6)}`,
    `${base.slice(0, 64)}-${row.id.slice(-12)}`,
  ]) {
    const { count } = await work.tx.product.createMany({ data: [{ ...row, slug }], skipDuplicates: true })
    if (count === 1) return slug
  }
  throw new Error(`a product has no free address: ${base}`)
}
