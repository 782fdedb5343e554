import { priceSteps, spanSteps } from '~/domains/market/index.server'
import type { Facet, FacetKey, ProductList } from '~/domains/market/schema'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { type MarketQuery, marketLink, without } from './market-links'

export interface FacetView {
  key: FacetKey
  title: string
  /** How many of its values are chosen. */
  chosen: number
  options: FacetOption[]
}

export interface FacetOption {
  code: string
  label: string
  count: string
  isChosen: boolean
  /** Stands under another one. */
  isInner: boolean
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

/** The filters with their counts; one that leaves nothing is shown only where it is chosen. */
export function viewFacets(list: ProductList, locale: Locale): FacetView[] {
  const { number } = createFormat(locale)
  return list.facets.flatMap(({ key, values }) => {
    // The price can be typed, whatever there is.
    if (values.length === 0 && key !== 'price') return []
    return [
      {
        key,
        title: getT(locale)(`shop.market.facet.${key}`),
        chosen: values.filter(({ isChosen }) => isChosen).length,
        options: values.map(({ code, name, count, isChosen, parent }) => ({
          ...{ code, isChosen, count: number(count), isInner: parent !== null },
          label: name ?? wordsOf(key, code, locale),
        })),
      },
    ]
  })
}

/** What the list is narrowed by, in the order of the filters, each with the way to the list without it. */
export function viewChosen(
  facets: readonly Facet[],
  query: MarketQuery,
  market: string,
  { locale, price }: { locale: Locale; price: PriceBounds },
): ChosenView[] {
  const t = getT(locale)
  const { q, min: _, max: __, ...priced } = query
  const chosen: ChosenView[] = []
  if (q) {
    chosen.push({
      label: t('shop.market.query', { query: q }),
      href: marketLink(market, { ...query, q: '' }),
    })
  }
  for (const { key, values } of facets) {
    for (const { code, name, isChosen } of values) {
      if (!isChosen) continue
      const href = marketLink(market, without(query, key, code))
      chosen.push({ label: name ?? wordsOf(key, code, locale), href })
    }
  }
  const bounds = priceLabel(price, locale)
  if (bounds) chosen.push({ label: bounds, href: marketLink(market, q ? { ...priced, q } : priced) })
  return chosen
}

/** What has no name of its own: a price from its step to the next, days, lengths. */
function wordsOf(key: FacetKey, code: string, locale: Locale): string {
  const t = getT(locale)
  const { number } = createFormat(locale)
  if (key === 'availability') return t(code === 'now' ? 'shop.market.now' : 'shop.market.toOrder')
  if (key === 'ready') return t('shop.market.readyIn', { count: Number(code), shown: number(Number(code)) })
  if (key === 'span') {
    const isOver = code === 'over'
    const shown = number(isOver ? Math.max(...spanSteps) : Number(code))
    return t(isOver ? 'shop.market.spanOver' : 'shop.market.spanTo', { shown })
  }
  const step = priceSteps.findIndex((low) => String(low / 100n) === code)
  return priceLabel({ minTiyin: priceSteps[step] || undefined, maxTiyin: priceSteps[step + 1] }, locale)
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
