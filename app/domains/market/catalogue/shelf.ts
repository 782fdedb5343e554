import { priceSteps, readySteps, spanSteps } from './rules'
import {
  type AvailabilityFilter,
  type Chosen,
  type FacetKey,
  facetKeys,
  type ListProductsInput,
  type ProductSort,
  productsPerPage,
} from './schema'

/** What is read of a product on sale. */
export interface RawShelved {
  id: string
  slug: string
  /** Slug. */
  seller: string
  priceTiyin: number
  /** `gone`: in stock once, and sold out; or its seller rests. */
  availability: AvailabilityFilter | 'gone'
  category: string
  /** Null for a category at the top. */
  parentCategory: string | null
  region: string
  leadDays: number
  /** Millimetres; null when it is not known. */
  longestMm: number | null
  /** Words of the lists, `material:clay`. */
  terms: readonly string[]
}

/** A value of a facet, one object for all products that have it. */
interface Mark {
  facet: FacetKey
  code: string
  /** Its place among the counts. */
  index: number
}

/** A product on sale, with what lists are chosen and ordered by. */
export interface ShelvedProduct {
  id: string
  slug: string
  seller: string
  priceTiyin: number
  isGone: boolean
  marks: readonly Mark[]
}

export interface Shelf {
  /** What can be bought first, the newest first. */
  products: ShelvedProduct[]
  /** Places in `products`, by id. */
  places: Map<string, number>
  /** Every value that a product has, by facet and code. */
  marks: Map<string, Mark>
  /** Of what is on sale, 0 … 1; below 1 where the shelf is a sample. */
  share: number
}

export function createShelf(rows: readonly RawShelved[], share = 1): Shelf {
  const marks = new Map<string, Mark>()
  const markOf = ([facet, code]: readonly [FacetKey, string]) => {
    const key = `${facet}:${code}`
    const known = marks.get(key)
    if (known) return known
    const mark = { facet, code, index: marks.size }
    marks.set(key, mark)
    return mark
  }
  const products = rows.map((row) => ({
    ...{ id: row.id, slug: row.slug, seller: row.seller, priceTiyin: row.priceTiyin },
    isGone: row.availability === 'gone',
    marks: valuesOf(row).map(markOf),
  }))
  return { products, places: new Map(products.map(({ id }, place) => [id, place])), marks, share }
}

/** All that a product is found under. What cannot be bought is sent on no day. */
function valuesOf(row: RawShelved): (readonly [FacetKey, string])[] {
  const { availability, category, parentCategory, region, leadDays, longestMm, terms } = row
  const days = availability === 'gone' ? [] : readySteps.filter((step) => leadDays <= step)
  return [
    ['category', category],
    ...(parentCategory ? [['category', parentCategory] as const] : []),
    ...(availability === 'gone' ? [] : [['availability', availability] as const]),
    ...days.map((step) => ['ready', String(step)] as const),
    ['price', priceCode(row.priceTiyin)],
    ...(longestMm === null ? [] : [['span', spanCode(longestMm)] as const]),
    ['region', region],
    ...terms.flatMap((term) => {
      const [kind = '', code = ''] = term.split(':')
      const facet = facetKeys.find((key) => key === kind)
      return facet ? [[facet, code] as const] : []
    }),
  ]
}

/** The lower bound of the step that a price is in, in soʻm. */
function priceCode(priceTiyin: number): string {
  const step = priceSteps.findLast((low) => priceTiyin >= Number(low)) ?? 0n
  return String(step / 100n)
}

function spanCode(longestMm: number): string {
  const step = spanSteps.find((cm) => longestMm <= cm * 10)
  return step ? String(step) : 'over'
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

/** The first `most` of a category, in the order of the shelf. */
export function firstOfCategory(
  { products, marks }: Shelf,
  category: string,
  most: number,
): ShelvedProduct[] {
  const mark = marks.get(`category:${category}`)
  const found: ShelvedProduct[] = []
  for (const product of mark ? products : []) {
    if (mark && product.marks.includes(mark) && found.push(product) === most) break
  }
  return found
}

export type Filters = Pick<ListProductsInput, 'chosen' | 'seller' | 'minTiyin' | 'maxTiyin' | 'page'>

export interface Picked {
  /** Of the page asked for, or of the last one. */
  ids: string[]
  total: number
  /** How many a value of a facet leaves, with what is chosen in the other facets; its own choice does not count. */
  count: (facet: FacetKey, code: string) => number
}

/** What so many of a sample stand for, in two digits: more would say what nobody knows. */
export function estimate(found: number, share: number): number {
  if (share >= 1) return found
  const whole = found / share
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, whole))) - 1)
  return Math.round(whole / unit) * unit
}

/** A page of `products`, which come in the order of relevance or of the shelf, and the counts of its facets. */
export function pickFromShelf(
  shelf: Shelf,
  products: readonly ShelvedProduct[],
  filters: Filters,
  sort: ProductSort,
): Picked {
  const { fitting, count } = findFitting(shelf, products, filters)
  const start = Math.min(filters.page - 1, Math.floor(Math.max(0, fitting.length - 1) / productsPerPage))
  const ids = sorted(fitting, sort)
    .slice(start * productsPerPage, (start + 1) * productsPerPage)
    .map(({ id }) => id)
  return { ids, total: fitting.length, count }
}

/** Those of `products` that fit, in their order, and the counts of the facets. */
export function findFitting(
  shelf: Shelf,
  products: readonly ShelvedProduct[],
  filters: Filters,
): Pick<Picked, 'count'> & { fitting: ShelvedProduct[] } {
  const { seller } = filters
  const min = filters.minTiyin === undefined ? 0 : Number(filters.minTiyin)
  const max = filters.maxTiyin === undefined ? Number.POSITIVE_INFINITY : Number(filters.maxTiyin)
  const asked = askedOf(shelf, filters.chosen)
  const counts = new Uint32Array(shelf.marks.size)
  const fitting: ShelvedProduct[] = []
  for (const product of products) {
    if (seller !== undefined && product.seller !== seller) continue
    if (product.priceTiyin < min || product.priceTiyin > max) continue
    const missed = missedOf(product, asked)
    if (missed === 'many') continue
    for (const { facet, index } of product.marks) {
      if (missed === null || missed === facet) counts[index] = (counts[index] ?? 0) + 1
    }
    if (missed === null) fitting.push(product)
  }
  const count = (facet: FacetKey, code: string) => {
    const mark = shelf.marks.get(`${facet}:${code}`)
    return mark ? (counts[mark.index] ?? 0) : 0
  }
  return { fitting, count }
}

interface Asked {
  facet: FacetKey
  /** Empty when nothing on sale has what was chosen. */
  marks: ReadonlySet<Mark>
}

function askedOf(shelf: Shelf, chosen: Chosen): Asked[] {
  return facetKeys.flatMap((facet) => {
    const codes = chosen[facet] ?? []
    const marks = codes.flatMap((code) => shelf.marks.get(`${facet}:${code}`) ?? [])
    return codes.length > 0 ? [{ facet, marks: new Set(marks) }] : []
  })
}

/** The one facet of which a product has nothing that was chosen; null when it has of all. */
function missedOf({ marks }: ShelvedProduct, asked: readonly Asked[]): FacetKey | 'many' | null {
  let missed: FacetKey | null = null
  for (const { facet, marks: chosen } of asked) {
    if (marks.some((mark) => chosen.has(mark))) continue
    if (missed !== null) return 'many'
    missed = facet
  }
  return missed
}

// What cannot be bought stands last. The slug makes the order the same on every page.
function sorted(products: ShelvedProduct[], sort: ProductSort): ShelvedProduct[] {
  if (sort === 'relevance' || sort === 'newest') return products
  const sign = sort === 'dearest' ? -1 : 1
  return products.sort(
    (a, b) =>
      Number(a.isGone) - Number(b.isGone) ||
      sign * (a.priceTiyin - b.priceTiyin) ||
      (a.slug < b.slug ? -1 : 1),
  )
}
