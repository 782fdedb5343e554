import type { Found } from '~/domains/search/index.server'
import { mostPages, pickFromDatabase } from './pick-from-database.server'
import { type ProductSort, productsPerPage } from './schema'
import {
  estimate,
  type Filters,
  findFitting,
  findOnShelf,
  firstOfCategory,
  type Picked,
  pickFromShelf,
  type Shelf,
} from './shelf'
import { loadShelf, readShelfOf } from './shelf.server'

export interface PickedProducts extends Picked {
  page: number
  pages: number
  /** Nobody counted all of them: the total is about so many. */
  isTotalAbout: boolean
  /** The same of what a facet counts. */
  areCountsAbout: boolean
  /** How many the pages show, where these are not all; null where they are. */
  first: number | null
}

/** Of what a search finds among more than a shelf holds, the best so many are looked at. */
const mostFound = 500
/** Fewer of a sample say too little. */
const fewSampled = 50

/** What a search finds, no more than `most`, the best first. */
export type Find = (most: number) => Found

/**
 * A page of what is on sale and the counts of its facets; of what a search finds where it is one. Exact while the shelf holds
 * everything. Above that it is a sample: facets are estimated by it, and a page is read by index.
 */
export async function pickProducts(
  filters: Filters,
  sort: ProductSort,
  find: Find | null,
): Promise<PickedProducts> {
  return pickBy(await loadShelf(), { filters, sort, find })
}

interface Asked {
  filters: Filters
  sort: ProductSort
  find: Find | null
}

/** The same by this shelf. */
export async function pickBy(shelf: Shelf, { filters, sort, find }: Asked): Promise<PickedProducts> {
  if (shelf.share >= 1) {
    const all = Number.POSITIVE_INFINITY
    const products = find ? findOnShelf(shelf, find(all).hits, sort === 'relevance') : shelf.products
    return pageOf(pickFromShelf(shelf, products, filters, sort), filters, 1)
  }
  return find ? pickFound(find(mostFound), filters, sort) : pickOnSale(shelf, filters, sort)
}

/** The first page of a category, the newest first, with nothing counted. */
export async function pickFirst(category: string): Promise<string[]> {
  const shelf = await loadShelf()
  if (shelf.share >= 1) return firstOfCategory(shelf, category, productsPerPage).map(({ id }) => id)
  const filters = { page: 1, chosen: { category: [category] } }
  return (await pickFromDatabase({ filters, sort: 'newest', isFew: false })).ids
}

/** What a search found, exactly where it is not too much. */
async function pickFound(
  { hits, total }: Found,
  filters: Filters,
  sort: ProductSort,
): Promise<PickedProducts> {
  const shelf = await readShelfOf(hits.map(({ ref }) => ref))
  const found = findOnShelf(shelf, hits, sort === 'relevance')
  return pageOf(
    pickFromShelf(shelf, found, filters, sort),
    filters,
    total > hits.length ? hits.length / total : 1,
  )
}

async function pickOnSale(shelf: Shelf, filters: Filters, sort: ProductSort): Promise<PickedProducts> {
  const { share } = shelf
  const sampled = findFitting(shelf, shelf.products, filters)
  const count: Picked['count'] = (facet, code) => estimate(sampled.count(facet, code), share)
  const about = estimate(sampled.fitting.length, share)
  const isFew = sampled.fitting.length < fewSampled || about < 2 * mostPages * productsPerPage
  const page = Math.min(filters.page, mostPages)
  const { ids, total: counted } = await pickFromDatabase({ filters: { ...filters, page }, sort, isFew })
  const total = counted ?? about
  const pages = Math.min(mostPages, Math.max(1, Math.ceil(total / productsPerPage)))
  return {
    ...{ ids, total, count, page: Math.min(page, pages), pages },
    ...{ isTotalAbout: counted === null, areCountsAbout: true, first: firstOf(pages, total) },
  }
}

function pageOf(picked: Picked, { page }: Filters, share: number): PickedProducts {
  const all = Math.max(1, Math.ceil(picked.total / productsPerPage))
  const pages = share < 1 ? Math.min(mostPages, all) : all
  const total = estimate(picked.total, share)
  return {
    ...{ ids: picked.ids, total, first: firstOf(pages, total) },
    count: (facet, code) => estimate(picked.count(facet, code), share),
    ...{ page: Math.min(page, pages), pages, isTotalAbout: share < 1, areCountsAbout: share < 1 },
  }
}

function firstOf(pages: number, total: number): number | null {
  return total > pages * productsPerPage ? pages * productsPerPage : null
}
