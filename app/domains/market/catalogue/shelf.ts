import { priceSteps } from './rules'
import { type AvailabilityFilter, type ListProductsInput, type ProductSort, productsPerPage } from './schema'

/** A product on sale, with what lists are chosen and ordered by. */
export interface ShelvedProduct {
  id: string
  slug: string
  category: string
  region: string
  /** Slug. */
  seller: string
  priceTiyin: number
  /** `gone`: in stock once, and sold out. */
  availability: AvailabilityFilter | 'gone'
}

export interface Shelf {
  /** What can be bought first, the newest first. */
  products: ShelvedProduct[]
  /** Places in `products`, by id. */
  places: Map<string, number>
}

export function createShelf(products: ShelvedProduct[]): Shelf {
  return { products, places: new Map(products.map(({ id }, place) => [id, place])) }
}

/** A product that a search found. */
export interface Scored {
  ref: string
  score: number
}

/** Those of the hits that are on sale: in the order of the shelf, or the best first. */
export function findOnShelf(shelf: Shelf, hits: readonly Scored[], isBestFirst: boolean): ShelvedProduct[] {
  return hits
    .flatMap(({ ref, score }) => {
      const place = shelf.places.get(ref)
      return place === undefined ? [] : [{ place, score }]
    })
    .sort((a, b) => (isBestFirst ? b.score - a.score : 0) || a.place - b.place)
    .flatMap(({ place }) => shelf.products[place] ?? [])
}

type Filters = Pick<
  ListProductsInput,
  'category' | 'region' | 'seller' | 'minTiyin' | 'maxTiyin' | 'availability' | 'page'
>

export interface Picked {
  /** Of the page asked for, or of the last one. */
  ids: string[]
  total: number
  /** A facet's counts leave out its own filter. Every region that has something is there. */
  categories: Map<string, number>
  regions: Map<string, number>
  /** In the order of the price steps; both bounds count, as they do when they are chosen. */
  prices: number[]
  availability: Record<AvailabilityFilter, number>
}

/** A page of `products`, which come in the order of relevance or of the shelf, and the counts of its facets. */
export function pickFromShelf(
  products: readonly ShelvedProduct[],
  filters: Filters,
  sort: ProductSort,
): Picked {
  const { category, region, seller, availability } = filters
  const min = filters.minTiyin === undefined ? 0 : Number(filters.minTiyin)
  const max = filters.maxTiyin === undefined ? Number.POSITIVE_INFINITY : Number(filters.maxTiyin)
  const fitting: ShelvedProduct[] = []
  const picked: Omit<Picked, 'ids' | 'total'> = {
    categories: new Map(),
    regions: new Map(),
    prices: priceSteps.map(() => 0),
    availability: { now: 0, toOrder: 0 },
  }
  for (const product of products) {
    if (seller !== undefined && product.seller !== seller) continue
    const c = category === undefined || product.category === category
    const r = region === undefined || product.region === region
    const m = product.priceTiyin >= min && product.priceTiyin <= max
    const a = availability === undefined || product.availability === availability
    if (r && m && a) count(picked.categories, product.category, 1)
    count(picked.regions, product.region, c && m && a ? 1 : 0)
    if (c && r && a) countPrice(picked.prices, product.priceTiyin)
    if (c && r && m && product.availability !== 'gone') picked.availability[product.availability] += 1
    if (c && r && m && a) fitting.push(product)
  }
  const start = Math.min(filters.page - 1, Math.floor(Math.max(0, fitting.length - 1) / productsPerPage))
  const ids = sorted(fitting, sort)
    .slice(start * productsPerPage, (start + 1) * productsPerPage)
    .map(({ id }) => id)
  return { ids, total: fitting.length, ...picked }
}

function count(counts: Map<string, number>, key: string, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more)
}

const steps = priceSteps.map(Number)

function countPrice(prices: number[], price: number): void {
  for (const [step, low] of steps.entries()) {
    if (price >= low && price <= (steps[step + 1] ?? Number.POSITIVE_INFINITY)) {
      prices[step] = (prices[step] ?? 0) + 1
    }
  }
}

// What cannot be bought stands last. The slug makes the order the same on every page.
function sorted(products: ShelvedProduct[], sort: ProductSort): ShelvedProduct[] {
  if (sort === 'relevance' || sort === 'newest') return products
  const sign = sort === 'dearest' ? -1 : 1
  const isGone = ({ availability }: ShelvedProduct) => Number(availability === 'gone')
  return products.sort(
    (a, b) => isGone(a) - isGone(b) || sign * (a.priceTiyin - b.priceTiyin) || (a.slug < b.slug ? -1 : 1),
  )
}
