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

/** As the address has them and the domain read them. */
interface PriceBounds {
  minTiyin?: bigint | undefined
  maxTiyin?: bigint | undefined
}

const availabilities = ['now', 'toOrder'] as const

/** The filters as links with counts; a chosen one's link takes it away again, and one that leaves nothing is not shown. */
export function viewFacets(
  list: ProductList,
  query: MarketQuery,
  path: string,
  { locale, price }: { locale: Locale; price: PriceBounds },
): FacetView[] {
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
        const bucket = { minTiyin: minTiyin > 0n ? minTiyin : undefined, maxTiyin: maxTiyin ?? undefined }
        const current = price.minTiyin === bucket.minTiyin && price.maxTiyin === bucket.maxTiyin
        return option(
          priceLabel(bucket, locale),
          count,
          current,
          { min: inSom(bucket.minTiyin), max: inSom(bucket.maxTiyin) },
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
  { locale, price, regionName }: { locale: Locale; price: PriceBounds; regionName: string | null },
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
  add(priceLabel(price, locale), { min: undefined, max: undefined })
  add(regionName ?? undefined, { region: undefined })
  return chosen
}

/** Empty where there is no bound. */
function priceLabel({ minTiyin: min, maxTiyin: max }: PriceBounds, locale: Locale): string {
  const t = getT(locale)
  const { money } = createFormat(locale)
  if (min !== undefined && max !== undefined)
    return t('shop.market.priceBetween', { from: money(min), to: money(max) })
  if (max !== undefined) return t('shop.market.priceTo', { to: money(max) })
  return min === undefined ? '' : t('shop.market.priceFrom', { from: money(min) })
}

function inSom(tiyin: bigint | undefined): string | undefined {
  return tiyin === undefined ? undefined : String(tiyin / 100n)
}
