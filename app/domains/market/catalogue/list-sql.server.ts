import { systemContext } from '~/domains/identity/context'
import { type ContentLocale, contentLocaleOf } from '~/i18n/locales'
import type { Spread } from '~/lib/figures/rating'
import { dayOf } from '~/platform/clock.server'
import { database } from '~/platform/db.server'
import { Prisma } from '~/platform/prisma/client'
import { languageOrder } from './local-text'
import { variantSums } from './variants/variant-sums.server'

export interface RawItem {
  slug: string
  name: string | null
  lang: string | null
  price: string
  /** One of its variants costs more. */
  isFrom: boolean
  availability: 'in_stock' | 'made_to_order'
  stock: number
  region: string
  sellerSlug: string
  sellerName: string
  photo: { key: string; width: number; height: number; alt: Record<string, string> } | null
  /** Its seller rests today. */
  isResting: boolean
  /** How often one to five stars were given; null while nobody has. */
  spread: Spread | null
}

/** What the cards of these products say now, in the order of the ids. */
export async function readItems(ids: readonly string[], locale: string): Promise<RawItem[]> {
  if (ids.length === 0) return []
  return database().$queryRaw<RawItem[]>`
    select p.slug, t.name, t.locale as lang, coalesce(v.price, p.price_tiyin)::text as price, coalesce(v.dearest > v.price, false) as "isFrom",
      p.availability::text as availability, coalesce(v.stock, p.stock)::int as stock,
      p.region_soato as region, s.slug as "sellerSlug", s.display_name as "sellerName", f.photo,
      ${restsToday()} as "isResting",
      case when g.product_id is not null
        then array[g.stars_1, g.stars_2, g.stars_3, g.stars_4, g.stars_5] end as spread
    from unnest(${[...ids]}::uuid[]) with ordinality as i (id, place)
    join product p using (id) join seller s on s.id = p.seller_id
    left join lateral (
      select t.name, t.locale from product_text t where t.product_id = p.id
      order by array_position(${[...languageOrder(locale)]}::text[], t.locale) limit 1) t on true
    left join lateral (
      select json_build_object('key', f.storage_key, 'width', f.width, 'height', f.height, 'alt', f.alt) as photo
      from product_photo f where f.product_id = p.id order by f.position limit 1) f on true
    ${variantSums}
    left join product_rating g on g.product_id = p.id
    order by i.place`
}

/** That the seller `s` rests today. */
export function restsToday(): Prisma.Sql {
  return Prisma.sql`coalesce(s.rests_from <= ${dayOf(systemContext().now())}::date, false)`
}

const nameColumns: Record<ContentLocale, string> = {
  'uz-Latn': 'name_uz_latn',
  'uz-Cyrl': 'name_uz_cyrl',
  ru: 'name_ru',
  en: 'name_en',
}

/** Column of a reference table that holds the name in this language. */
export function nameColumn(locale: string): Prisma.Sql {
  return Prisma.raw(nameColumns[contentLocaleOf(locale)])
}
