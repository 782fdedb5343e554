import { countDocuments, hitsSql, prepareSearch } from '~/domains/search/index.server'
import type { Correction } from '~/domains/search/schema'
import { cached } from '~/platform/cache.server'
import { database } from '~/platform/db.server'
import { Prisma } from '~/platform/prisma/client'
import { listSql, type RawList } from '../list-sql.server'
import { readCards } from '../product-cards.server'
import { priceSteps } from '../rules'
import { type ListProductsInput, type ProductList, type ProductSort, productsPerPage } from '../schema'

export type ListProductsRequest = ListProductsInput & { locale: string }

/**
 * Products on sale with facets, 24 a page, in one round trip; a search takes one or two small ones besides to read
 * what was typed. Answers are up to 15 seconds old.
 */
export function listProducts(request: ListProductsRequest): Promise<ProductList> {
  const key = JSON.stringify(request, (_, value) => (typeof value === 'bigint' ? String(value) : value))
  return cached('market.products', 15_000, key, () => loadList(request), 400)
}

async function loadList(request: ListProductsRequest): Promise<ProductList> {
  const isSearch = request.q.trim() !== ''
  const prepared = isSearch ? await prepareSearch(request.q) : null
  const sort: ProductSort =
    request.sort && (isSearch || request.sort !== 'relevance')
      ? request.sort
      : isSearch
        ? 'relevance'
        : 'newest'
  const hits = prepared ? hitsSql(prepared, ['product'], await countDocuments()) : nothing
  const found = await load(request, isSearch ? hits : null, sort)
  return answer(request, found, sort, prepared?.corrections ?? [])
}

// A query without a word to look for finds nothing, not everything.
const nothing = Prisma.sql`select null::text as ref, 0 as score where false`

async function load(
  request: ListProductsRequest,
  search: Prisma.Sql | null,
  sort: ProductSort,
): Promise<RawList> {
  const rows = await database().$queryRaw<{ list: RawList }[]>(listSql(request, search, sort))
  const list = rows[0]?.list
  if (!list) throw new Error('listProducts: no row')
  return list
}

async function answer(
  request: ListProductsRequest,
  raw: RawList,
  sort: ProductSort,
  corrections: Correction[],
): Promise<ProductList> {
  const pages = Math.max(1, Math.ceil(raw.total / productsPerPage))
  return {
    items: await readCards(raw.items, request.locale),
    total: raw.total,
    page: Math.min(request.page, pages),
    pages,
    sort,
    corrections,
    facets: {
      categories: raw.categories,
      regions: raw.regions,
      prices: priceSteps.map((minTiyin, index) => ({
        minTiyin,
        maxTiyin: priceSteps[index + 1] ?? null,
        count: raw.prices[index] ?? 0,
      })),
      availability: raw.availability,
    },
  }
}
