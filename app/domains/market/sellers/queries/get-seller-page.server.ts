import { cached } from '~/platform/cache.server'
import { database } from '~/platform/db.server'
import { nameColumn } from '../../catalogue/list-sql.server'
import { chooseText } from '../../catalogue/local-text'
import type { LocalText } from '../../catalogue/schema'

export interface SellerPage {
  id: string
  slug: string
  name: string
  about: LocalText
  placeName: string
  regionSoato: string
  /** True once an approver has looked at her status; which one it is, nobody is told. */
  verified: boolean
  productCount: number
}

/** A verified seller; null when there is none of this name. Up to a minute old. */
export function getSellerPage(slug: string, locale: string): Promise<SellerPage | null> {
  return cached('market.sellers', 60_000, `${slug} ${locale}`, () => loadSeller(slug, locale), 300)
}

async function loadSeller(slug: string, locale: string): Promise<SellerPage | null> {
  const rows = await database().$queryRaw<(Omit<SellerPage, 'about'> & { about: Record<string, string> })[]>`
    select s.id, s.slug, s.display_name as name, s.about, coalesce(t.${nameColumn(locale)}, '') as "placeName",
      left(s.soato, 4) as "regionSoato", s.verified_at is not null as verified,
      (select count(*) from product p where p.seller_id = s.id and p.status = 'published')::int as "productCount"
    from seller s left join territory t on t.soato = s.soato
    where s.slug = ${slug} and s.status = 'approved'`
  const seller = rows[0]
  return seller ? { ...seller, about: chooseText(seller.about, locale) } : null
}
