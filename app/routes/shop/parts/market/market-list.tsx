import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Notice } from '~/ui/content/notice'
import { Pagination } from '~/ui/data/pagination'
import { SortLinks } from '~/ui/data/sort-links'
import { SearchField } from '~/ui/form/search-field'
import { RecentlySeen } from '../wishes/recently-seen'
import type { MarketList as MarketListData } from './load-market.server'
import { ChosenFilters, MarketFilters } from './market-filters'
import { marketLink } from './market-links'
import { NothingFound } from './nothing-found'
import { ProductGrid } from './product-grid'

/** Search, filters and products. On a phone one row that stays in sight filters and sorts. */
export function MarketList({ list }: { list: MarketListData }) {
  const t = useT()
  const here = useHere()
  const { market, query, cards, total, page, pages } = list
  const links = list.sorts.map(({ sort, ...link }) => ({ ...link, label: t(`shop.market.sortBy.${sort}`) }))
  return (
    <>
      {list.wrong.map((filter) => (
        <Notice key={filter} tone="warning">
          {t(`shop.market.wrong.${filter}`)}
        </Notice>
      ))}
      <search className="max-w-2xl">
        <form method="get" action={market}>
          <SearchField
            label={t('shop.market.search')}
            value={query.q}
            placeholder={t('shop.market.search')}
            labelHidden
            suggestions={here('/search/suggestions?kind=product')}
          />
        </form>
      </search>
      <div className="grid gap-3 lg:grid-cols-[17rem_minmax(0,1fr)] lg:gap-8">
        <div className="market-tools">
          <MarketFilters
            facets={list.facets}
            query={query}
            market={market}
            wrong={list.wrong}
            areCountsAbout={list.areCountsAbout}
            chosen={list.chosen.length}
          />
          <details className="disclosure lg:hidden" name="market-tools">
            <summary>{t('shop.market.sort')}</summary>
            <div className="disclosure-body">
              <SortLinks label={t('shop.market.sort')} links={links} />
            </div>
          </details>
        </div>
        <div className="grid content-start gap-4">
          <ChosenFilters chosen={list.chosen} clearHref={market} />
          {cards.length === 0 ? (
            <NothingFound path={market} q={query.q} newest={list.newest} />
          ) : (
            <>
              {list.corrections.map((correction) => (
                <p key={correction.typed}>{t('search.read', { ...correction })}</p>
              ))}
              <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
                <p>
                  {list.isAbout
                    ? t('ui.pagination.totalAbout', { shown: list.shown })
                    : t('ui.pagination.total', { count: total, shown: list.shown })}
                </p>
                <div className="hidden lg:block">
                  <SortLinks label={t('shop.market.sort')} links={links} />
                </div>
              </div>
              <ProductGrid cards={cards} eager={4} />
              <Pagination
                page={page}
                pageCount={pages}
                total={total}
                isAbout={list.isAbout}
                first={list.first}
                hrefOf={(number) => marketLink(market, query, number)}
              />
            </>
          )}
        </div>
      </div>
      <RecentlySeen />
    </>
  )
}
