import type { SearchKind } from '~/domains/search/schema'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { type PortalSearch, searchPortal } from '~/views/search/search-portal.server'
import { loadSearchRows, type SearchRow, type SearchRows } from './rows.server'

export interface ResultGroup {
  kind: SearchKind
  total: number
  /** Each with its code within the kind. */
  rows: (SearchRow & { ref: string })[]
}

export interface SearchResults {
  corrections: PortalSearch['corrections']
  /** Best kind first. */
  groups: ResultGroup[]
  total: number
}

/** A page of the portal answers a question less than the thing itself. */
const worthOfKind: Record<SearchKind, number> = {
  service: 1,
  device: 1,
  page: 0.92,
  help: 0.82,
  centre: 0.92,
  maker: 0.84,
  product: 0.94,
}

/** Looks everywhere; each group holds all its rows but for products, of which the best few are here. */
export async function findResults(
  q: string,
  { locale, on, mostProducts }: { locale: Locale; on: Date; mostProducts: number },
): Promise<SearchResults> {
  const [search, rows] = await Promise.all([
    searchPortal(q, { locale, mostProducts }),
    loadSearchRows(locale, on),
  ])
  const best = new Map<SearchKind, number>()
  const groups = new Map<SearchKind, ResultGroup>()
  const add = (kind: SearchKind, score: number, ref: string, row: SearchRow) => {
    best.set(kind, Math.max(best.get(kind) ?? 0, score * worthOfKind[kind]))
    const group = groups.get(kind) ?? { kind, total: 0, rows: [] }
    group.rows.push({ ref, ...row })
    group.total += 1
    groups.set(kind, group)
  }
  for (const { kind, ref, score } of search.hits) {
    const row = kind === 'product' ? undefined : rows[kind as keyof SearchRows].get(ref)
    if (row) add(kind, score, ref, row())
  }
  for (const row of productRows(search, locale)) add('product', search.products.best, row.href, row)
  const products = groups.get('product')
  if (products) products.total = search.products.total
  const sorted = [...groups.values()].sort((a, b) => (best.get(b.kind) ?? 0) - (best.get(a.kind) ?? 0))
  return {
    corrections: search.corrections,
    groups: sorted,
    total: sorted.reduce((sum, { total }) => sum + total, 0),
  }
}

function productRows({ products }: PortalSearch, locale: Locale): SearchRow[] {
  const { money, name: inScript } = createFormat(locale)
  return products.items.map(({ slug, name, priceTiyin, seller }) => ({
    href: `/${locale}/market/products/${slug}`,
    title: name.text,
    lang: name.lang === locale ? undefined : name.lang,
    line: money(priceTiyin),
    meta: inScript(seller.name),
  }))
}
