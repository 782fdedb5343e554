import { findHits, prepareSearch } from '~/domains/search/index.server'
import { cached } from '~/platform/cache.server'
import { readItems } from '../list-sql.server'
import { type Find, pickProducts } from '../pick-products.server'
import { readCards } from '../product-cards.server'
import {
  type Chosen,
  type Facet,
  facetKeys,
  type ListProductsInput,
  type ProductList,
  type ProductSort,
} from '../schema'
import type { Picked } from '../shelf'
import { type FacetNames, listFacetNames } from './list-facet-names.server'

export type ListProductsRequest = Omit<ListProductsInput, 'chosen'> & { chosen?: Chosen; locale: string }

/**
 * Products on sale with facets, 24 a page. What is listed and counted is up to 15 seconds old, and so is what the cards
 * say.
 */
export function listProducts(request: ListProductsRequest): Promise<ProductList> {
  const key = JSON.stringify(request, (_, value) => (typeof value === 'bigint' ? String(value) : value))
  return cached('market.products', 5_000, key, () => loadList(request), 400)
}

async function loadList(request: ListProductsRequest): Promise<ProductList> {
  const isSearch = request.q.trim() !== ''
  const prepared = isSearch ? await prepareSearch(request.q) : null
  const sort = chooseSort(request.sort, isSearch)
  // A query without a word to look for finds nothing, not everything.
  const find: Find = (most) => (prepared ? findHits(prepared, ['product'], most) : { hits: [], total: 0 })
  const names = await listFacetNames(request.locale)
  const { chosen, unknown } = keepKnown(request.chosen ?? {}, names)
  const picked = await pickProducts({ ...request, chosen }, sort, isSearch ? find : null)
  return {
    items: await readCards(await readItems(picked.ids, request.locale), request.locale),
    total: picked.total,
    isTotalAbout: picked.isTotalAbout,
    areCountsAbout: picked.areCountsAbout,
    first: picked.first,
    page: picked.page,
    pages: picked.pages,
    sort,
    corrections: prepared?.corrections ?? [],
    facets: nameFacets(picked, chosen, names),
    unknown,
  }
}

function chooseSort(asked: ProductSort | undefined, isSearch: boolean): ProductSort {
  if (asked && (isSearch || asked !== 'relevance')) return asked
  return isSearch ? 'relevance' : 'newest'
}

/** What was chosen without what there is not. A category is dropped for one that stands in it: that one is meant. */
function keepKnown(asked: Chosen, names: FacetNames): { chosen: Chosen; unknown: ProductList['unknown'] } {
  const chosen: Chosen = {}
  for (const key of facetKeys) {
    const known = names[key].filter(({ code }) => asked[key]?.includes(code))
    const kept = known.filter(({ code }) => !known.some(({ parent }) => parent === code))
    if (kept.length > 0) chosen[key] = kept.map(({ code }) => code)
  }
  const unknown = facetKeys.filter((key) =>
    asked[key]?.some((code) => !names[key].some((one) => one.code === code)),
  )
  return { chosen, unknown }
}

function nameFacets(picked: Picked, chosen: Chosen, names: FacetNames): Facet[] {
  return facetKeys.map((key) => ({
    key,
    values: names[key].flatMap(({ code, name, parent }) => {
      const count = picked.count(key, code)
      const isChosen = chosen[key]?.includes(code) ?? false
      return count > 0 || isChosen ? [{ code, name, parent, count, isChosen }] : []
    }),
  }))
}
