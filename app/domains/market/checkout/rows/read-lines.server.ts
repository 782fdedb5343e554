import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { chooseColumn, chooseText } from '../../catalogue/local-text'
import type { LocalText } from '../../catalogue/schema'
import type { PricedLine } from '../../rules'
import { isResting } from '../../sellers/rest'

export interface SaleLine extends PricedLine {
  productId: string
  /** The product that it is a variant of; null for one that stands by itself. */
  parentId: string | null
  slug: string
  name: LocalText
  availability: 'in_stock' | 'made_to_order'
  /** Units in stock now, without those held. */
  stock: number
  leadDays: number
  /** False when it was hidden, or its seller suspended, or resting. */
  onSale: boolean
  /** Its seller has no status of her centre today. */
  isResting: boolean
  photo: { key: string; alt: LocalText } | null
  seller: { slug: string; name: string }
}

/** As a message names them. */
export function namesOf(lines: readonly SaleLine[]): string {
  return lines.map(({ name }) => name.text).join('; ')
}

/** The products with quantities as lines, in the given order, at today's prices. */
export async function readLines(
  work: Work,
  wanted: readonly { productId: string; quantity: number }[],
  locale: string,
): Promise<SaleLine[]> {
  const products = await work.tx.product.findMany({
    where: { id: { in: wanted.map(({ productId }) => productId) } },
    select: {
      id: true,
      slug: true,
      sellerId: true,
      regionSoato: true,
      priceTiyin: true,
      availability: true,
      stock: true,
      leadDays: true,
      weightGrams: true,
      status: true,
      hasVariants: true,
      parentId: true,
      seller: { select: { slug: true, displayName: true, status: true, restsFrom: true } },
      texts: { select: { locale: true, name: true } },
      photos: { select: { storageKey: true, alt: true }, orderBy: { position: 'asc' }, take: 1 },
      parent: {
        select: {
          photos: { select: { storageKey: true, alt: true }, orderBy: { position: 'asc' }, take: 1 },
        },
      },
    },
  })
  const today = dayOf(work.now())
  const byId = new Map(products.map((product) => [product.id, product]))
  return wanted.flatMap(({ productId, quantity }): SaleLine[] => {
    const product = byId.get(productId)
    if (!product) return []
    const resting = isResting(product.seller, today)
    // A variant that has no picture of its own is shown by its product's.
    const photo = product.photos[0] ?? product.parent?.photos[0]
    return [
      {
        productId,
        parentId: product.parentId,
        quantity,
        slug: product.slug,
        name: chooseColumn(product.texts, 'name', locale),
        sellerId: product.sellerId,
        seller: { slug: product.seller.slug, name: product.seller.displayName },
        regionSoato: product.regionSoato,
        unitPriceTiyin: product.priceTiyin,
        weightGrams: product.weightGrams,
        availability: product.availability,
        stock: product.stock,
        leadDays: product.leadDays,
        onSale:
          product.status === 'published' &&
          !product.hasVariants &&
          product.seller.status === 'approved' &&
          !resting,
        isResting: resting,
        photo: photo
          ? { key: photo.storageKey, alt: chooseText(photo.alt as Record<string, string>, locale) }
          : null,
      },
    ]
  })
}
