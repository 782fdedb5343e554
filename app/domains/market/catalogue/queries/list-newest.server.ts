import { cached } from '~/platform/cache.server'
import { database } from '~/platform/db.server'
import { chooseColumn } from '../local-text'
import type { LocalText } from '../schema'
import { leastPrice } from '../variants/rules'

/** A product that came on sale, for who follows the market from outside. */
export interface NewProduct {
  slug: string
  name: LocalText
  description: LocalText
  priceTiyin: bigint
  sellerName: string
  categoryCode: string
  photoKey: string | null
  createdAt: Date
}

const most = 50

/** The newest on sale, at most 50. Up to a minute old. */
export function listNewest(locale: string): Promise<NewProduct[]> {
  return cached('market.newest', 60_000, locale, () => loadNewest(locale))
}

async function loadNewest(locale: string): Promise<NewProduct[]> {
  const rows = await database().product.findMany({
    where: { parentId: null, status: 'published', seller: { status: 'approved' } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: {
      ...{ slug: true, priceTiyin: true, categoryCode: true, createdAt: true },
      seller: { select: { displayName: true } },
      variants: {
        where: { status: 'published' },
        select: { priceTiyin: true, stock: true, availability: true },
      },
      texts: { select: { locale: true, name: true, description: true } },
      photos: { orderBy: { position: 'asc' }, take: 1, select: { storageKey: true } },
    },
  })
  return rows.map(({ seller, texts, photos, variants, ...product }) => ({
    ...product,
    priceTiyin: leastPrice(variants) ?? product.priceTiyin,
    name: chooseColumn(texts, 'name', locale),
    description: chooseColumn(texts, 'description', locale),
    sellerName: seller.displayName,
    photoKey: photos[0]?.storageKey ?? null,
  }))
}
