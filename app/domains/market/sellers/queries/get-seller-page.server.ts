import { cached } from '~/platform/cache.server'
import { database } from '~/platform/db.server'
import { nameColumn } from '../../catalogue/list-sql.server'
import { chooseText } from '../../catalogue/local-text'
import type { LocalText } from '../../catalogue/schema'
import type { ShopSchedule } from '../../schedule/promise'
import { readSchedules } from '../../schedule/read-schedules.server'

export interface SellerPage {
  id: string
  slug: string
  name: string
  about: LocalText
  placeName: string
  regionSoato: string
  /** True once an approver has looked at her status; which one it is, nobody is told. */
  verified: boolean
  /** Since when she sells here; null before she was approved. */
  since: Date | null
  /** ISO 639 codes of what she speaks. */
  languages: string[]
  photo: { key: string; width: number; height: number; alt: LocalText } | null
  productCount: number
  figures: ShopFigures
  schedule: ShopSchedule
}

/** What her parcels say of her. */
export interface ShopFigures {
  /** Parcels that arrived. */
  delivered: number
  /** Days from the payment until she sends, the middle of her latest 50; null while they are too few to say so. */
  usualDays: number | null
}

/** Of fewer parcels nothing is said: one late one would be half of them. */
const leastSent = 5

/** A verified seller; null when there is none of this name. Up to a minute old. */
export function getSellerPage(slug: string, locale: string): Promise<SellerPage | null> {
  return cached('market.sellers', 60_000, `${slug} ${locale}`, () => loadSeller(slug, locale), 300)
}

type Raw = Omit<SellerPage, 'about' | 'photo' | 'figures' | 'since' | 'schedule'> & {
  about: Record<string, string>
  verifiedAt: Date | null
  photo: { key: string; width: number; height: number; alt: Record<string, string> } | null
  delivered: number
  sent: number
  usualDays: number | null
}

async function loadSeller(slug: string, locale: string): Promise<SellerPage | null> {
  const rows = await database().$queryRaw<Raw[]>`
    select s.id, s.slug, s.display_name as name, s.about, coalesce(t.${nameColumn(locale)}, '') as "placeName",
      left(s.soato, 4) as "regionSoato", s.verified_at is not null as verified, s.verified_at as "verifiedAt",
      s.languages, f.delivered, f.sent, f.usual_days as "usualDays",
      case when s.photo_key is not null then json_build_object('key', s.photo_key, 'width', s.photo_width,
        'height', s.photo_height, 'alt', s.photo_alt) end as photo,
      (select count(*) from product p where p.seller_id = s.id and p.status = 'published' and p.parent_id is null)::int as "productCount"
    from seller s left join territory t on t.soato = s.soato cross join lateral app_seller_figures(s.id) f
    where s.slug = ${slug} and s.status = 'approved'`
  const raw = rows[0]
  if (!raw) return null
  const scheduleOf = await readSchedules(database(), [raw.id])
  const { about, photo, verifiedAt, delivered, sent, usualDays, ...seller } = raw
  return {
    ...seller,
    about: chooseText(about, locale),
    since: verifiedAt,
    schedule: scheduleOf(seller.id),
    photo: photo && { ...photo, alt: chooseText(photo.alt, locale) },
    figures: { delivered, usualDays: sent < leastSent ? null : usualDays },
  }
}
