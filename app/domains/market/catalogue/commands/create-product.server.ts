import type { Context } from '~/domains/identity/context'
import { slugify } from '~/i18n/uzbek/slugify'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { brokeConstraint, type Tx, transaction } from '~/platform/db.server'
import { sellerOf } from '../../policy'
import type { ProductInput } from '../../schema'
import { saveSearchDocuments } from '../steps/save-search-documents.server'

export type CreateProductError = 'market.error.sellerNotApproved' | 'market.error.category'

/** A draft of the seller the context acts for; it is on sale after `publishProduct`. The address stays for ever. */
export async function createProduct(
  context: Context,
  input: ProductInput,
): Promise<Result<{ productId: string; slug: string }, CreateProductError>> {
  const name = (input.texts.find(({ locale }) => locale === 'uz-Latn') ?? input.texts[0])?.name ?? ''
  const base = slugify(name) || 'buyum'
  for (let attempt = 1; ; attempt++) {
    // A few digits of the id part two products of one name.
    const id = newId()
    const slug = attempt === 1 ? base : `${base.slice(0, 70)}-${id.slice(-6)}`
    try {
      return await transaction(context, (tx) => write(tx, context, { id, slug, input }))
    } catch (error) {
      if (attempt > 3 || !brokeConstraint(error, 'slug')) throw error
    }
  }
}

async function write(
  tx: Tx,
  context: Context,
  { id, slug, input }: { id: string; slug: string; input: ProductInput },
): Promise<Result<{ productId: string; slug: string }, CreateProductError>> {
  const sellerId = sellerOf(context)
  const seller =
    sellerId &&
    (await tx.seller.findFirst({
      where: { id: sellerId, status: 'approved' },
      select: { id: true, soato: true },
    }))
  if (!seller) return refuse('market.error.sellerNotApproved')
  const category = await tx.category.findUnique({
    where: { code: input.categoryCode },
    select: { code: true },
  })
  if (!category) return refuse('market.error.category')
  const { texts, ...columns } = input
  const now = context.now()
  await tx.product.create({
    data: {
      id,
      slug,
      ...columns,
      sellerId: seller.id,
      regionSoato: seller.soato.slice(0, 4),
      status: 'draft',
      createdAt: now,
      texts: { createMany: { data: texts } },
    },
  })
  await saveSearchDocuments(tx, [id])
  return ok({ productId: id, slug })
}
