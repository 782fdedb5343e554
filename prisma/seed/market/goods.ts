import { som } from '~/lib/money'
import { addDays } from '~/platform/clock.server'
import { sellerPersons } from '../people/persons'
import type { SeedDay } from '../seed-day'
import { productSeedId, sellerSeedId } from './market'
import { seedProducts } from './products'
import { seedSellers } from './sellers'

/** Something that can be had. */
export interface SeedGoods {
  id: string
  sellerId: string
  /** The artisan, who does not buy her own things. */
  sellerPersonId: string
  createdAt: Date
  priceTiyin: bigint
  weightGrams: number
  regionSoato: string
  /** Units that may be planned away; null for what is made to order. */
  units: number | null
}

/** What most people buy costs no more. */
export const middling = som(190_000)
/** One card payment carries it with its delivery. */
const dearest = som(700_000)
/** Units of a thing that stay for whoever tries the portal. */
const stay = 4
const fewest = 6

/** What purchases are planned with: the products as they are seeded, of which some remain for whoever tries the portal. */
export function goodsOf(day: SeedDay): SeedGoods[] {
  const persons = sellerPersons(day)
  const regions = new Map(seedSellers().map(({ slug, soato }) => [slug, soato.slice(0, 4)]))
  return seedProducts()
    .filter(
      ({ status, priceTiyin, stock, availability }) =>
        status === 'published' &&
        priceTiyin <= dearest &&
        (availability === 'made_to_order' || stock >= fewest),
    )
    .toSorted((one, other) => (one.slug < other.slug ? -1 : 1))
    .map((product) => ({
      id: productSeedId(product.slug),
      sellerId: sellerSeedId(product.sellerSlug),
      sellerPersonId: persons.get(product.sellerSlug) ?? '',
      createdAt: addDays(day.now, -product.ageDays),
      priceTiyin: product.priceTiyin,
      weightGrams: product.weightGrams,
      regionSoato: regions.get(product.sellerSlug) ?? '',
      units: product.availability === 'in_stock' ? product.stock - stay : null,
    }))
}
