import type { Prisma } from '~/platform/prisma/client'
import type { Client } from '~/platform/work.server'
import { marksByKind } from '../../terms/rules'
import { variantValues } from '../../variants/name-variant'
import { placeOf } from '../../variants/rules'
import { readOptions } from '../../variants/schema'
import type { ProductTextInput } from '../../writing/schema'
import type { ProductSheet } from '../check-product-lines'
import type { ProductLine, SheetProduct } from '../product-sheet'

interface Asked {
  sellerId: string
  /** Of the names of variants. */
  locale: string
  /** Only the products that these name; absent for all. */
  lines?: readonly ProductLine[]
}

/** Products of a seller, and what there is to choose of, as a file is looked at against them. */
export async function readProductSheet(
  tx: Client,
  { sellerId, locale, lines }: Asked,
): Promise<ProductSheet> {
  const products = await tx.product.findMany({
    where: { sellerId, parentId: null, ...(lines && namedBy(lines)) },
    include: {
      texts: true,
      marks: { select: { kind: true, code: true } },
      variants: { where: { retiredAt: null } },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const categories = await tx.category.findMany({ where: { children: { none: {} } }, select: { code: true } })
  const terms = await tx.productTerm.findMany({
    where: { retiredAt: null },
    select: { kind: true, code: true },
  })
  const seller = await tx.seller.findUnique({ where: { id: sellerId }, select: { status: true } })
  return {
    products: products.map((product): SheetProduct => {
      const options = readOptions(product.options)
      const variants = product.variants
        .map((variant) => {
          const keys = { firstKey: variant.firstKey ?? '', secondKey: variant.secondKey ?? '' }
          const { id, slug, article, stock } = variant
          return {
            ...{ id, slug, article, stock, priceTiyin: variant.ownPrice ? variant.priceTiyin : null },
            ...{ values: variantValues(options, keys, locale).join(', '), place: placeOf(options, keys) },
          }
        })
        .sort((a, b) => a.place - b.place)
      const texts = product.texts as ProductTextInput[]
      return { ...product, texts, marks: marksByKind(product.marks), variants }
    }),
    categories: new Set(categories.map(({ code }) => code)),
    terms: new Set(terms.map(({ kind, code }) => `${kind} ${code}`)),
    mayAdd: seller?.status === 'approved',
  }
}

function namedBy(lines: readonly ProductLine[]): Prisma.ProductWhereInput {
  const slug = { in: lines.map(({ cells }) => cells.product).filter(Boolean) }
  const article = { in: lines.map(({ cells }) => cells.article).filter(Boolean) }
  const named = [{ slug }, { article }]
  return { OR: [...named, { variants: { some: { OR: named } } }] }
}
