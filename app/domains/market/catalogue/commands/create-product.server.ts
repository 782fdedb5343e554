import { slugify } from '~/i18n/uzbek/slugify'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { lockName } from '~/platform/lock-name.server'
import type { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { sellerOf } from '../../policy'
import type { ProductInput } from '../../schema'
import { holdsProducts } from '../rows/holds-products.server'
import { isArticleTaken } from '../rows/is-article-taken.server'
import { writeSearchDocuments } from '../rows/write-search-documents.server'
import { writeMarks } from '../terms/rows/write-marks.server'

export type CreateProductError =
  | 'market.error.sellerNotApproved'
  | 'market.error.category'
  | 'market.error.term'
  /** Another product of hers has the number; `details.article` says which. */
  | 'variants.error.articleTaken'

const twinMs = 60_000

interface NewProduct extends ProductInput {
  /** Id of the product that it is a copy of, which says the same and is no second press; absent for any other. */
  copyOf?: string
}

/** A draft of the seller the context acts for; it is on sale after `publishProduct`. The address stays for ever. */
export async function createProduct(
  work: Work,
  { texts, marks, copyOf, ...columns }: NewProduct,
): Promise<Result<{ productId: string; slug: string }, CreateProductError>> {
  const sellerId = sellerOf(work)
  const seller =
    sellerId &&
    (await work.tx.seller.findFirst({
      where: { id: sellerId, status: 'approved' },
      select: { id: true, soato: true },
    }))
  if (!seller) return refuse('market.error.sellerNotApproved')
  if (!(await holdsProducts(work, columns.categoryCode))) return refuse('market.error.category')
  const twin = await findTwin(work, seller.id, { texts, marks, copyOf, ...columns })
  if (twin) return ok(twin)
  const { article } = columns
  if (article && (await isArticleTaken(work, { sellerId: seller.id, article })))
    return refuse('variants.error.articleTaken', { article })
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
  const marked = await writeMarks(work, id, marks)
  if (!marked.ok) return marked
  await writeSearchDocuments(work, [id])
  return ok({ productId: id, slug })
}

/** A second press of one button. Drafts of one seller are made one after the other, so that the second finds the first. */
async function findTwin(work: Work, sellerId: string, { texts, marks, copyOf, ...columns }: NewProduct) {
  await lockName(work, `product of ${sellerId}`)
  const drafts = await work.tx.product.findMany({
    where: {
      ...columns,
      sellerId,
      status: 'draft',
      createdAt: { gte: new Date(work.now().getTime() - twinMs) },
      ...(copyOf ? { id: { not: copyOf } } : {}),
    },
    select: {
      id: true,
      slug: true,
      texts: { select: { locale: true, name: true, description: true } },
      marks: { select: { kind: true, code: true } },
    },
  })
  const marked = Object.values(marks).flat().length
  const saysTheSame = (draft: (typeof drafts)[number]) =>
    draft.texts.length === texts.length &&
    draft.marks.length === marked &&
    draft.marks.every(({ kind, code }) => marks[kind]?.includes(code)) &&
    texts.every(({ locale, name, description }) =>
      draft.texts.some(
        (one) => one.locale === locale && one.name === name && one.description === description,
      ),
    )
  const found = drafts.find(saysTheSame)
  return found ? { productId: found.id, slug: found.slug } : null
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
