import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { listProducts } from '~/domains/market/index.server'
import { type Chosen, listProductsInput } from '~/domains/market/schema'
import { allowAnyone } from '~/http/guards.server'
import { readPage, requirePage } from '~/http/page/paging'
import { createFormat } from '~/i18n/format'
import { getT } from '~/i18n/translator.server'
import { viewChosen, viewFacets } from './market-facets.server'
import { marketLink, readMarketQuery, withoutUnknown } from './market-links'
import { newestCards, viewCards } from './product-cards.server'
import { findWrongFilters } from './wrong-filters.server'

const sorts = ['relevance', 'newest', 'cheapest', 'dearest'] as const

/**
 * The list as its address asks for it; `own` is what the page itself stands for. An address that says the same as a page
 * of a category or region leads there.
 */
export async function loadMarket(args: LoaderFunctionArgs, own: Chosen) {
  const { locale, url } = await allowAnyone(args)
  const asked = readMarketQuery(url)
  const typed = { ...asked, chosen: { ...asked.chosen, ...own } }
  const page = readPage(url.searchParams)
  const { min, max, ...others } = typed
  const input = listProductsInput.parse({ ...others, minTiyin: min, maxTiyin: max, page })
  const list = await listProducts({ ...input, locale })
  const wrong = findWrongFilters(typed, input, list)
  const query = withoutUnknown(typed, list)
  const market = `/${locale}/market`
  const address = marketLink(market, query, page)
  if (wrong.length === 0 && address.split('?')[0] !== url.pathname) throw redirect(address, 301)
  requirePage(page, list.pages)
  const places = new Map(
    list.facets.find(({ key }) => key === 'region')?.values.map(({ code, name }) => [code, name ?? '']),
  )
  const isEmpty = list.items.length === 0
  return {
    market,
    feedTitle: getT(locale)('voices.feed.title'),
    query,
    wrong,
    // Nothing to be kept by search engines.
    isPassing: Boolean(query.q) || wrong.length > 0,
    cards: viewCards(list.items, locale, places),
    newest: isEmpty ? await newestCards(locale, 8) : [],
    corrections: isEmpty ? [] : list.corrections,
    total: list.total,
    shown: createFormat(locale).number(list.total),
    isAbout: list.isTotalAbout,
    first: list.first,
    areCountsAbout: list.areCountsAbout,
    page: list.page,
    pages: list.pages,
    sorts: sorts
      .filter((sort) => sort !== 'relevance' || query.q)
      .map((sort) => ({
        sort,
        current: sort === list.sort,
        href: marketLink(market, { ...query, sort }),
      })),
    facets: viewFacets(list, locale),
    // What the page itself stands for is its heading.
    chosen: viewChosen(
      list.facets.filter(({ key }) => !own[key]),
      query,
      market,
      { locale, price: input },
    ),
  }
}

export type MarketList = Awaited<ReturnType<typeof loadMarket>>
