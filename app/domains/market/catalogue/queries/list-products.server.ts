import { ownValue } from '~/lib/own-value'
import { cached } from '~/platform/cache.server'
import { database } from '~/platform/db.server'
import { readReservedUntil } from '../../checkout/steps/reserved-until.server'
import { listSql, type RawList } from '../list-sql.server'
import { chooseText } from '../local-text'
import { priceSteps, stockState } from '../rules'
import {
  type ListProductsInput,
  type ProductCard,
  type ProductList,
  type ProductSort,
  productsPerPage,
} from '../schema'
import { exactTerms, findAlikeTerms, type SearchTerms } from '../search-terms.server'

export type ListProductsRequest = ListProductsInput & { locale: string }

/**
 * Products on sale with facets, 24 a page, in one round trip; a search that finds nothing takes a second one for
 * similar words, and a small one to find those. Answers are up to 15 seconds old.
 */
export function listProducts(request: ListProductsRequest): Promise<ProductList> {
  const key = JSON.stringify(request, (_, value) => (typeof value === 'bigint' ? String(value) : value))
  return cached('market.products', 15_000, key, () => loadList(request), 400)
}

async function loadList(request: ListProductsRequest): Promise<ProductList> {
  const exact = exactTerms(request.q)
  const sort: ProductSort =
    request.sort && (exact || request.sort !== 'relevance') ? request.sort : exact ? 'relevance' : 'newest'
  const found = await load(request, exact, sort)
  if (!exact || found.found > 0) return answer(request, found, sort, false)
  const alike = await findAlikeTerms(request.q)
  return alike
    ? answer(request, await load(request, alike, sort), sort, true)
    : answer(request, found, sort, false)
}

async function load(
  request: ListProductsRequest,
  terms: SearchTerms | null,
  sort: ProductSort,
): Promise<RawList> {
  const rows = await database().$queryRaw<{ list: RawList }[]>(listSql(request, terms, sort))
  const list = rows[0]?.list
  if (!list) throw new Error('listProducts: no row')
  return list
}

async function answer(
  request: ListProductsRequest,
  raw: RawList,
  sort: ProductSort,
  alike: boolean,
): Promise<ProductList> {
  const reserved = await readReserved(raw)
  return {
    items: raw.items.map((item): ProductCard => {
      const reservedUntil = reserved.get(item.slug) ?? null
      return {
        slug: item.slug,
        name: { text: item.name ?? '', lang: item.lang ?? request.locale },
        priceTiyin: BigInt(item.price),
        photo: item.photo && {
          key: item.photo.key,
          width: item.photo.width,
          height: item.photo.height,
          alt: chooseText(item.photo.alt, request.locale),
        },
        seller: { slug: item.sellerSlug, name: item.sellerName },
        regionSoato: item.region,
        stock: reservedUntil ? 'reserved' : stockState(item.availability, item.stock),
        reservedUntil,
      }
    }),
    total: raw.total,
    page: request.page,
    pages: Math.max(1, Math.ceil(raw.total / productsPerPage)),
    sort,
    alike,
    facets: {
      categories: raw.categories,
      regions: raw.regions,
      prices: priceSteps.map((minTiyin, index) => ({
        minTiyin,
        maxTiyin: priceSteps[index + 1] ?? null,
        count: ownValue(raw.prices, String(index)) ?? 0,
      })),
      availability: raw.availability,
    },
  }
}

/** Of those that are out, when the ones that others hold unpaid come back, by slug. */
async function readReserved({ items }: RawList): Promise<Map<string, Date>> {
  const out = items.filter(({ availability, stock }) => availability === 'in_stock' && stock === 0)
  if (out.length === 0) return new Map()
  const rows = await database().product.findMany({
    where: { slug: { in: out.map(({ slug }) => slug) } },
    select: { id: true, slug: true },
  })
  const until = await readReservedUntil(
    database(),
    rows.map(({ id }) => id),
  )
  return new Map(
    rows.flatMap(({ id, slug }) => {
      const at = until.get(id)
      return at ? [[slug, at] as const] : []
    }),
  )
}
