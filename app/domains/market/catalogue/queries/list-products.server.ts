import { listRegions } from '~/domains/reference/index.server'
import { findHits, prepareSearch } from '~/domains/search/index.server'
import { contentLocaleOf } from '~/i18n/locales'
import { cached } from '~/platform/cache.server'
import { readItems } from '../list-sql.server'
import { readCards } from '../product-cards.server'
import { priceSteps } from '../rules'
import { type ListProductsInput, type ProductList, type ProductSort, productsPerPage } from '../schema'
import { findOnShelf, type Picked, pickFromShelf } from '../shelf'
import { loadShelf } from '../shelf.server'
import { listCategories } from './list-categories.server'

export type ListProductsRequest = ListProductsInput & { locale: string }

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
  const shelf = await loadShelf()
  const sort = chooseSort(request.sort, isSearch)
  // A query without a word to look for finds nothing, not everything.
  const hits = prepared ? findHits(prepared, ['product']) : []
  const products = isSearch ? findOnShelf(shelf, hits, sort === 'relevance') : shelf.products
  const picked = pickFromShelf(products, request, sort)
  const pages = Math.max(1, Math.ceil(picked.total / productsPerPage))
  return {
    items: await readCards(await readItems(picked.ids, request.locale), request.locale),
    total: picked.total,
    page: Math.min(request.page, pages),
    pages,
    sort,
    corrections: prepared?.corrections ?? [],
    facets: await nameFacets(picked, request.locale),
  }
}

function chooseSort(asked: ProductSort | undefined, isSearch: boolean): ProductSort {
  if (asked && (isSearch || asked !== 'relevance')) return asked
  return isSearch ? 'relevance' : 'newest'
}

async function nameFacets(picked: Picked, locale: string): Promise<ProductList['facets']> {
  const [categories, regions] = await Promise.all([listCategories(locale), listRegions()])
  return {
    categories: categories.map(({ code, name }) => ({ code, name, count: picked.categories.get(code) ?? 0 })),
    regions: regions
      .flatMap(({ soato, names }) => {
        const count = picked.regions.get(soato)
        return count === undefined ? [] : [{ soato, name: names[contentLocaleOf(locale)], count }]
      })
      .sort((a, b) => (a.soato < b.soato ? -1 : 1)),
    prices: priceSteps.map((minTiyin, index) => ({
      minTiyin,
      maxTiyin: priceSteps[index + 1] ?? null,
      count: picked.prices[index] ?? 0,
    })),
    availability: picked.availability,
  }
}
