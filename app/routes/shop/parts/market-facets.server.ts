import type { ProductList } from '~/domains/market/schema'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { type MarketQuery, marketLink } from './market-links'

export interface FacetView {
  key: 'category' | 'region' | 'price' | 'availability'
  title: string
  options: FacetOption[]
}

export interface FacetOption {
  href: string
  label: string
  count: string
  current: boolean
}

export interface ChosenView {
  label: string
  /** The list without it. */
  href: string
}

const availabilities = ['now', 'toOrder'] as const

/** The filters as links with counts; a chosen one's link takes it away again, and one that leaves nothing is not shown. */
export function viewFacets(list: ProductList, query: MarketQuery, path: string, locale: Locale): FacetView[] {
  const t = getT(locale)
  const { number } = createFormat(locale)
  const { categories, regions, prices, availability } = list.facets
  const option = (
    label: string,
    count: number,
    current: boolean,
    changes: MarketQuery,
    away: MarketQuery,
  ) => ({
    label,
    count,
    current,
    href: marketLink(path, query, current ? away : changes),
  })
  const facets = [
    {
      key: 'category' as const,
      title: t('shop.market.category'),
      options: categories.map(({ code, name, count }) =>
        option(name, count, query.category === code, { category: code }, { category: undefined }),
      ),
    },
    {
      key: 'availability' as const,
      title: t('shop.market.availability'),
      options: availabilities.map((value) =>
        option(
          t(`shop.market.${value}`),
          availability[value],
          query.availability === value,
          { availability: value },
          { availability: undefined },
        ),
      ),
    },
    {
      key: 'price' as const,
      title: t('shop.market.price'),
      options: prices.map(({ minTiyin, maxTiyin, count }) => {
        const min = minTiyin > 0n ? String(minTiyin / 100n) : undefined
        const max = maxTiyin === null ? undefined : String(maxTiyin / 100n)
        const current = Boolean(min || max) && query.min === min && query.max === max
        return option(
          priceLabel(min, max, locale),
          count,
          current,
          { min, max },
          { min: undefined, max: undefined },
        )
      }),
    },
    {
      key: 'region' as const,
      title: t('shop.market.region'),
      options: regions.map(({ soato, name, count }) =>
        option(name, count, query.region === soato, { region: soato }, { region: undefined }),
      ),
    },
  ]
  const shown = facets.map(({ key, title, options }) => ({
    key,
    title,
    options: options
      .filter(({ count, current }) => count > 0 || current)
      .map((each) => ({ ...each, count: number(each.count) })),
  }))
  // The price can be typed, whatever there is.
  return shown.filter(({ key, options }) => key === 'price' || options.length > 0)
}

/** What the list is narrowed by, in the order of the filters; a region may be chosen where nothing is left. */
export function viewChosen(
  list: ProductList,
  query: MarketQuery,
  path: string,
  { locale, regionName }: { locale: Locale; regionName: string | null },
): ChosenView[] {
  const t = getT(locale)
  const { categories } = list.facets
  const chosen: ChosenView[] = []
  const add = (label: string | undefined, away: MarketQuery) => {
    if (label) chosen.push({ label, href: marketLink(path, query, away) })
  }
  if (query.q) add(t('shop.market.query', { query: query.q }), { q: undefined })
  add(categories.find(({ code }) => code === query.category)?.name, { category: undefined })
  if (query.availability === 'now' || query.availability === 'toOrder') {
    add(t(`shop.market.${query.availability}`), { availability: undefined })
  }
  if (query.min || query.max)
    add(priceLabel(query.min, query.max, locale), { min: undefined, max: undefined })
  add(regionName ?? undefined, { region: undefined })
  return chosen
}

/** Bounds in soʻm as they stand in the address; what is no number is shown as nothing. */
function priceLabel(min: string | undefined, max: string | undefined, locale: Locale): string {
  const t = getT(locale)
  const { money } = createFormat(locale)
  const from = tiyinOf(min)
  const to = tiyinOf(max)
  if (from !== null && to !== null) return t('shop.market.priceBetween', { from: money(from), to: money(to) })
  if (to !== null) return t('shop.market.priceTo', { to: money(to) })
  return from === null ? '' : t('shop.market.priceFrom', { from: money(from) })
}

function tiyinOf(som: string | undefined): bigint | null {
  const digits = som?.replace(/[\s\u00a0,._]/g, '') ?? ''
  return /^\d{1,10}$/.test(digits) ? BigInt(digits) * 100n : null
}
