import { Prisma } from '~/platform/prisma/client'

/**
 * Joined to a product `p`, what its variants `v` are together: the least price (of what can be bought, if anything can),
 * the highest of the same, and the units; null for a product without variants.
 */
export const variantSums = Prisma.sql`left join lateral (
  select coalesce(min(x.price_tiyin) filter (where x.stock > 0 or x.availability = 'made_to_order'),
      min(x.price_tiyin)) as price,
    coalesce(max(x.price_tiyin) filter (where x.stock > 0 or x.availability = 'made_to_order'),
      max(x.price_tiyin)) as dearest,
    sum(x.stock) as stock
  from product x where p.has_variants and x.parent_id = p.id and x.status = 'published') v on true`
