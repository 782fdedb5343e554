import { z } from 'zod'
import { moneyReader, readInto } from '~/domains/questions/schema'
import type { Correction } from '~/domains/search/schema'
import type { Rating } from '~/lib/figures/rating'

export const productSorts = ['relevance', 'newest', 'cheapest', 'dearest'] as const
export type ProductSort = (typeof productSorts)[number]

export const availabilityFilters = ['now', 'toOrder'] as const
export type AvailabilityFilter = (typeof availabilityFilters)[number]

/** By what a list is narrowed, in the order of the page. Values of one are alternatives, facets hold together. */
export const facetKeys = [
  ...([
    'category',
    'availability',
    'ready',
    'price',
    'material',
    'colour',
    'size',
    'span',
    'school',
  ] as const),
  ...(['accessibility', 'region'] as const),
] as const
export type FacetKey = (typeof facetKeys)[number]

/** Values that were chosen, by facet; none where it is absent. */
export type Chosen = Partial<Record<FacetKey, string[]>>

const mostChosen = 30
const chosenInput = z.partialRecord(z.enum(facetKeys), z.array(z.string())).transform((given): Chosen => {
  const chosen: Chosen = {}
  for (const key of facetKeys) {
    const codes = (given[key] ?? []).filter((code) => /^[\w-]{1,40}$/.test(code))
    if (codes.length > 0) chosen[key] = [...new Set(codes)].slice(0, mostChosen)
  }
  return chosen
})

export const productsPerPage = 24
const lastPage = 100_000

const filterPrice = moneyReader({ words: 'market.error.price', least: 0n, most: 9_999_999_999n })
const somAsTiyin = z.string().transform((typed, check) => readInto(check, typed, filterPrice))

/** The query of the list's address. Nothing in it is an error: what makes no sense is left out, and the page says so. */
export const listProductsInput = z.object({
  q: z.string().default(''),
  chosen: chosenInput.default({}),
  /** Slug of a seller. */
  seller: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .optional()
    .catch(undefined),
  minTiyin: somAsTiyin.optional().catch(undefined),
  maxTiyin: somAsTiyin.optional().catch(undefined),
  sort: z.enum(productSorts).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(lastPage).default(1).catch(1),
})

/** Plain values; a route parses `{q, min, max, …}` of its address into them. */
export type ListProductsInput = z.infer<typeof listProductsInput>

/** A name in the best language there is; `lang` differs from the page's when the seller did not write in it. */
export interface LocalText {
  text: string
  lang: string
}

export interface ProductCard {
  slug: string
  name: LocalText
  priceTiyin: bigint
  /** The price of the cheapest of its variants; another one costs more. */
  isFrom: boolean
  /** Null when the product has no picture. */
  photo: { key: string; width: number; height: number; alt: LocalText } | null
  seller: { slug: string; name: string }
  regionSoato: string
  stock: StockState
  /** When units that somebody holds unpaid come back; null unless `reserved`. */
  reservedUntil: Date | null
  /** Null while nobody who received it has said how it is. */
  rating: Rating | null
}

/** What a buyer wants to know; `few` means at most 3, `reserved` that others hold the last ones and have not paid. */
export type StockState = 'inStock' | 'few' | 'reserved' | 'soldOut' | 'toOrder' | 'resting'

export interface ProductList {
  items: ProductCard[]
  total: number
  /** Nobody counted all of them: it is about so many. */
  isTotalAbout: boolean
  /** The same of the counts of facets. */
  areCountsAbout: boolean
  /** How many the pages show, where these are not all; null where they are. */
  first: number | null
  page: number
  pages: number
  sort: ProductSort
  /** Words that were read otherwise than they were typed. */
  corrections: Correction[]
  /** In the order of `facetKeys`; the counts of each obey all the other filters. */
  facets: Facet[]
  /** Facets of which a value was chosen that there is not: it is left out. */
  unknown: FacetKey[]
}

export interface Facet {
  key: FacetKey
  /** Those that leave something, and those that are chosen. */
  values: FacetValue[]
}

export interface FacetValue {
  code: string
  /** Null where the words are the page's own: availability, days, prices, lengths. */
  name: string | null
  count: number
  isChosen: boolean
  /** Of a category that stands in another one. */
  parent: string | null
}
