import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listProducts } from '~/domains/market/index.server'
import { listProductsInput } from '~/domains/market/schema'
import { getTerritory } from '~/domains/reference/index.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { readPage, requirePage } from '~/http/page/paging'
import { shareTags, trailTag } from '~/http/page/search-engines'
import { absoluteUrl, pageTitle, titleOf } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Pagination } from '~/ui/data/pagination'
import { SortLinks } from '~/ui/data/sort-links'
import { SearchField } from '~/ui/form/search-field'
import { viewChosen, viewFacets } from './parts/market/market-facets.server'
import { ChosenFilters, MarketFilters } from './parts/market/market-filters'
import { type MarketQuery, marketLink, readMarketQuery } from './parts/market/market-links'
import { NothingFound } from './parts/market/nothing-found'
import { newestCards, viewCards } from './parts/market/product-cards.server'
import { ProductGrid } from './parts/market/product-grid'
import { findWrongFilters } from './parts/market/wrong-filters.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'description', content: data?.description },
  ...(data?.isPassing ? [{ name: 'robots', content: 'noindex' }] : []),
  ...(data ? [...shareTags(data), ...(data.trail.length > 1 ? [trailTag(data.trail)] : [])] : []),
]

const sorts = ['relevance', 'newest', 'cheapest', 'dearest'] as const

export async function loader(args: LoaderFunctionArgs) {
  const { locale, url } = await allowAnyone(args)
  const query = readMarketQuery(url)
  const page = readPage(url.searchParams)
  const { min, max, ...others } = query
  const asked = listProductsInput.parse({ ...others, minTiyin: min, maxTiyin: max, page })
  const { wrong, input } = await findWrongFilters(query, asked, locale)
  const list = await listProducts({ ...input, locale })
  requirePage(page, list.pages)
  const path = `/${locale}/market`
  const places = new Map(list.facets.regions.map(({ soato, name }) => [soato, name]))
  const isEmpty = list.items.length === 0
  const t = getT(locale)
  const category = list.facets.categories.find(({ code }) => code === input.category)
  const market = { name: t('shop.market.title'), url: absoluteUrl(path) }
  const own = category ? absoluteUrl(`${path}?category=${category.code}`) : market.url
  return json({
    title: query.q
      ? pageTitle(locale, 'shop.market.titleFound', { query: query.q })
      : category
        ? titleOf(locale, t('shop.market.titleCategory', { category: category.name }))
        : pageTitle(locale, 'shop.market.title'),
    description: t(category ? 'shop.market.descriptionCategory' : 'shop.market.description', {
      category: category?.name ?? '',
    }),
    url: own,
    trail: category ? [market, { name: category.name, url: own }] : [market],
    path,
    query,
    wrong,
    // Nothing to be kept by search engines.
    isPassing: Boolean(query.q) || wrong.length > 0,
    cards: viewCards(list.items, locale, places),
    newest: isEmpty ? await newestCards(locale, 8) : [],
    corrections: isEmpty ? [] : list.corrections,
    total: list.total,
    shown: createFormat(locale).number(list.total),
    page: list.page,
    pages: list.pages,
    sorts: sorts
      .filter((sort) => sort !== 'relevance' || query.q)
      .map((sort) => ({ sort, current: sort === list.sort, href: marketLink(path, query, { sort }) })),
    facets: viewFacets(list, query, path, { locale, price: input }),
    chosen: viewChosen(list, query, path, {
      locale,
      price: input,
      regionName: await regionName(query.region, locale),
    }),
  })
}

async function regionName(soato: string | undefined, locale: Locale): Promise<string | null> {
  const region = soato ? await getTerritory(soato) : null
  return region?.names[locale] ?? null
}

export default function Market() {
  const t = useT()
  const here = useHere()
  const data = useLoaderData<typeof loader>()
  const { path, cards, total, page, pages } = data
  const query: MarketQuery = data.query
  return (
    <Frame>
      <div className="grid gap-4">
        {data.wrong.map((filter) => (
          <Notice key={filter} tone="warning">
            {t(`shop.market.wrong.${filter}`)}
          </Notice>
        ))}
        <Heading level={1}>{t('shop.market.title')}</Heading>
        <p className="max-w-2xl">{t('shop.market.lead')}</p>
        <search className="max-w-2xl">
          <form method="get" action={path}>
            <SearchField label={t('shop.market.search')} value={query.q} />
            <p className="field-hint mt-1">{t('shop.market.searchHint')}</p>
          </form>
        </search>
        <p>
          <a href={here('/orders')}>{t('layout.footer.link.orders')}</a>
        </p>
      </div>
      <div className="grid gap-6 lg:grid-cols-[16rem_minmax(0,1fr)] lg:gap-8">
        <MarketFilters facets={data.facets} query={query} path={path} wrong={data.wrong} />
        <div className="grid content-start gap-5">
          <ChosenFilters chosen={data.chosen} clearHref={path} />
          {cards.length === 0 ? (
            <NothingFound path={path} q={query.q} newest={data.newest} />
          ) : (
            <>
              {data.corrections.map((correction) => (
                <p key={correction.typed}>{t('search.read', { ...correction })}</p>
              ))}
              <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
                <p>{t('ui.pagination.total', { count: total, shown: data.shown })}</p>
                <SortLinks
                  label={t('shop.market.sort')}
                  links={data.sorts.map(({ sort, ...link }) => ({
                    ...link,
                    label: t(`shop.market.sortBy.${sort}`),
                  }))}
                />
              </div>
              <ProductGrid cards={cards} eager={4} />
              <Pagination
                page={page}
                pageCount={pages}
                total={total}
                hrefOf={(number) => marketLink(path, query, { page: String(number) })}
              />
            </>
          )}
        </div>
      </div>
    </Frame>
  )
}
