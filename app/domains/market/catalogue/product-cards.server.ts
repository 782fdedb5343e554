import { ratingOfSpread } from '~/lib/figures/rating'
import { database } from '~/platform/db.server'
import { readReservedUntil } from '../checkout/rows/read-reserved-until.server'
import type { RawItem } from './list-sql.server'
import { chooseText, toReader } from './local-text'
import { stockState } from './rules'
import type { ProductCard } from './schema'

/** Rows of a list for a reader of `locale`. */
export async function readCards(items: readonly RawItem[], locale: string): Promise<ProductCard[]> {
  const reserved = await readReserved(items)
  return items.map(
    ({
      slug,
      name,
      lang,
      price,
      isFrom,
      photo,
      sellerSlug,
      sellerName,
      region,
      availability,
      stock,
      isResting,
      spread,
    }) => {
      const reservedUntil = reserved.get(slug) ?? null
      return {
        slug,
        name: toReader({ text: name ?? '', lang: lang ?? locale }, locale),
        priceTiyin: BigInt(price),
        isFrom,
        photo: photo && { ...photo, alt: chooseText(photo.alt, locale) },
        seller: { slug: sellerSlug, name: sellerName },
        regionSoato: region,
        stock: isResting ? 'resting' : reservedUntil ? 'reserved' : stockState(availability, stock),
        reservedUntil,
        rating: spread && ratingOfSpread(spread),
      }
    },
  )
}

/** Of those that are out, when the ones that others hold unpaid come back, by slug. */
async function readReserved(items: readonly RawItem[]): Promise<Map<string, Date>> {
  const out = items.filter(({ availability, stock }) => availability === 'in_stock' && stock === 0)
  if (out.length === 0) return new Map()
  const rows = await database().product.findMany({
    where: { slug: { in: out.map(({ slug }) => slug) } },
    select: { id: true, slug: true },
  })
  const until = await readReservedUntil(
    database(),
    rows.map(({ id }) => id),
  )
  return new Map(
    rows.flatMap(({ id, slug }) => {
      const at = until.get(id)
      return at ? [[slug, at] as const] : []
    }),
  )
}
