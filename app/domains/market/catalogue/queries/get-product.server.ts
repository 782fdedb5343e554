import { cached } from '~/platform/cache.server'
import { database } from '~/platform/db.server'
import { Prisma } from '~/platform/prisma/client'
import type { ProductTermKind } from '~/platform/prisma/enums'
import { readReservedUntil } from '../../checkout/rows/read-reserved-until.server'
import type { ShopSchedule } from '../../schedule/promise'
import { readSchedules } from '../../schedule/read-schedules.server'
import { nameColumn } from '../list-sql.server'
import { chooseText, languageOrder, toReader } from '../local-text'
import { stockState } from '../rules'
import type { LocalText, StockState } from '../schema'
import { type ProductChoice, readChoice } from '../variants/read-choice.server'

export interface ProductPage {
  id: string
  slug: string
  name: LocalText
  description: LocalText
  priceTiyin: bigint
  stock: StockState
  /** Units that can be bought now; 0 for made to order. */
  units: number
  /** When units that somebody holds unpaid come back; null unless all that there are stand held. */
  reservedUntil: Date | null
  /** Working days until it is sent; for made to order the making time. */
  leadDays: number
  weightGrams: number
  /** Millimetres, as far as the seller said them. */
  measures: { lengthMm: number | null; widthMm: number | null; heightMm: number | null }
  /** What it is said to be, in the order of the lists. */
  marks: { kind: ProductTermKind; code: string; name: string }[]
  category: { code: string; name: string; parent: { code: string; name: string } | null }
  region: { soato: string; name: string }
  photos: { key: string; width: number; height: number; alt: LocalText }[]
  seller: { id: string; slug: string; name: string; about: LocalText; placeName: string; verified: boolean }
  availability: 'in_stock' | 'made_to_order'
  /** What is chosen before it is bought; null for a product without variants. */
  choice: ProductChoice | null
  /** When its seller works, and what waits for her. */
  schedule: ShopSchedule
}

type Raw = Omit<
  ProductPage,
  | 'name'
  | 'description'
  | 'priceTiyin'
  | 'stock'
  | 'reservedUntil'
  | 'photos'
  | 'seller'
  | 'schedule'
  | 'choice'
> & {
  parent: string | null
  hasVariants: boolean
  text: { name: string; description: string; lang: string } | null
  price: string
  photos: { key: string; width: number; height: number; alt: Record<string, string> }[]
  seller: Omit<ProductPage['seller'], 'about'> & { about: Record<string, string> }
}

/** A product on sale, with the one of its variants that has this slug chosen; null when there is none of this name, or it is not on sale. Up to 10 seconds old. */
export function getProduct(slug: string, locale: string, variant = ''): Promise<ProductPage | null> {
  const chosen = /^[a-z0-9-]{1,80}$/.test(variant) ? variant : undefined
  const key = `${slug} ${locale} ${chosen ?? ''}`
  return cached('market.product', 10_000, key, () => loadProduct(slug, locale, chosen), 1000)
}

async function loadProduct(slug: string, locale: string, chosen?: string): Promise<ProductPage | null> {
  const name = nameColumn(locale)
  const languages = Prisma.sql`${[...languageOrder(locale)]}::text[]`
  const rows = await database().$queryRaw<{ product: Raw }[]>`
select json_build_object(
  'id', p.id, 'slug', p.slug, 'hasVariants', p.has_variants,
  'parent', (select o.slug from product o where o.id = p.parent_id), 'price', p.price_tiyin::text, 'availability', p.availability, 'units', p.stock,
  'leadDays', p.lead_days, 'weightGrams', p.weight_grams,
  'measures', json_build_object('lengthMm', p.length_mm, 'widthMm', p.width_mm, 'heightMm', p.height_mm),
  'marks', (select coalesce(json_agg(json_build_object('kind', w.kind, 'code', w.code, 'name', w.${name})
      order by w.kind, w.position, w.code), '[]'::json)
    from product_mark m join product_term w using (kind, code) where m.product_id = p.id),
  'category', json_build_object('code', k.code, 'name', k.${name}, 'parent',
    (select json_build_object('code', o.code, 'name', o.${name}) from category o where o.code = k.parent_code)),
  'region', json_build_object('soato', r.soato, 'name', r.${name}),
  'text', (select json_build_object('name', t.name, 'description', t.description, 'lang', t.locale)
    from product_text t where t.product_id = p.id order by array_position(${languages}, t.locale) limit 1),
  'photos', (select coalesce(json_agg(json_build_object('key', f.storage_key, 'width', f.width, 'height', f.height,
      'alt', f.alt) order by f.position), '[]'::json) from product_photo f where f.product_id = p.id),
  'seller', json_build_object('id', s.id, 'slug', s.slug, 'name', s.display_name, 'about', s.about,
    'placeName', coalesce(d.${name}, r.${name}), 'verified', s.verified_at is not null)
) as product
from product p join seller s on s.id = p.seller_id and s.status = 'approved'
join category k on k.code = p.category_code
join territory r on r.soato = p.region_soato
left join territory d on d.soato = s.soato
where p.slug = ${slug} and p.status = 'published'`
  const raw = rows[0]?.product
  if (!raw) return null
  // A variant stands on the page of its product, where it is the one that is chosen.
  if (raw.parent) return loadProduct(raw.parent, locale, slug)
  const { text, price, photos, seller, parent: _, hasVariants, ...same } = raw
  const { availability } = same
  const lang = text?.lang ?? locale
  const isOut = availability === 'in_stock' && raw.units === 0
  const scheduleOf = await readSchedules(database(), [seller.id])
  const until = isOut ? (await readReservedUntil(database(), [raw.id])).get(raw.id) : undefined
  const choice = hasVariants ? await readChoice(raw.id, chosen ?? null, locale) : null
  return {
    ...same,
    name: toReader({ text: text?.name ?? '', lang }, locale),
    description: toReader({ text: text?.description ?? '', lang }, locale),
    priceTiyin: BigInt(price),
    stock: until ? 'reserved' : stockState(availability, raw.units),
    reservedUntil: until ?? null,
    photos: photos.map((photo) => ({ ...photo, alt: chooseText(photo.alt, locale) })),
    seller: { ...seller, about: chooseText(seller.about, locale) },
    schedule: scheduleOf(seller.id),
    choice,
    ...(choice ? choice.shown : {}),
  }
}
