import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import type { ChosenView, FacetView } from './market-facets.server'
import type { MarketQuery } from './market-links'

interface MarketFiltersProps {
  facets: FacetView[]
  query: MarketQuery
  market: string
  /** Names of filters that were not understood. */
  wrong: readonly string[]
  /** Nobody counted them all. */
  areCountsAbout: boolean
  /** How many of them can be taken away: the category or region whose page this is cannot. */
  chosen: number
}

const alwaysOpen = ['category', 'availability', 'price']

/**
 * All filters in one form: several are chosen, then sent at once. A disclosure on narrow pages, an open column on wide
 * ones; where CSS cannot open it, it stays a disclosure.
 */
export function MarketFilters({ facets, query, market, wrong, areCountsAbout, chosen }: MarketFiltersProps) {
  const t = useT()
  const isPriceWrong = ['min', 'max', 'priceTurned'].some((name) => wrong.includes(name))
  return (
    <details
      open={isPriceWrong || undefined}
      name="market-tools"
      className="disclosure lg:supports-[selector(::details-content)]:border-0 lg:[&::details-content]:block lg:[&::details-content]:[content-visibility:visible]"
    >
      <summary className="lg:supports-[selector(::details-content)]:hidden">
        {chosen > 0 ? t('shop.market.filtersChosen', { count: chosen }) : t('shop.market.filters')}
      </summary>
      <form
        method="get"
        action={market}
        className="disclosure-body facet-form"
        aria-label={t('shop.market.filters')}
      >
        {query.q && <input type="hidden" name="q" value={query.q} />}
        {query.sort && <input type="hidden" name="sort" value={query.sort} />}
        {areCountsAbout && <p className="pb-3 text-sm">{t('shop.market.countsAbout')}</p>}
        {facets.map((facet) => (
          <details
            key={facet.key}
            className="disclosure"
            open={facet.chosen > 0 || alwaysOpen.includes(facet.key) || undefined}
          >
            <summary>
              {facet.title}
              {facet.chosen > 0 && <span className="facet-chosen"> · {facet.chosen}</span>}
            </summary>
            <fieldset className="disclosure-body facet-choices">
              <legend className="visually-hidden">{facet.title}</legend>
              {facet.options.map((option) => (
                <label
                  key={option.code}
                  className={option.isInner ? 'facet-choice facet-inner' : 'facet-choice'}
                >
                  <input
                    type="checkbox"
                    name={facet.key}
                    value={option.code}
                    defaultChecked={option.isChosen}
                  />
                  <span>{option.label}</span>
                  <span className="facet-count">{option.count}</span>
                </label>
              ))}
              {facet.key === 'price' && <PriceFields query={query} wrong={wrong} />}
            </fieldset>
          </details>
        ))}
        <div className="facet-apply">
          <Button>{t('shop.market.apply')}</Button>
        </div>
      </form>
    </details>
  )
}

function PriceFields({ query, wrong }: { query: MarketQuery; wrong: readonly string[] }) {
  const t = useT()
  const said = (['min', 'max', 'priceTurned'] as const).filter((name) => wrong.includes(name))
  const faultOf = (name: 'min' | 'max') =>
    wrong.includes(name) || wrong.includes('priceTurned')
      ? { 'aria-invalid': true, 'aria-describedby': 'price-wrong' }
      : {}
  return (
    <div className="mt-2 grid xs:grid-cols-2 items-end gap-3">
      {(['min', 'max'] as const).map((name) => (
        <label key={name} className="grid gap-1 text-sm" htmlFor={name}>
          {t(`shop.market.${name}Som`)}
          <input
            className="input"
            id={name}
            name={name}
            inputMode="numeric"
            defaultValue={query[name]}
            {...faultOf(name)}
          />
        </label>
      ))}
      {said.length > 0 && (
        <p className="field-error col-span-full" id="price-wrong">
          {said.map((name) => t(`shop.market.wrong.${name}`)).join(' ')}
        </p>
      )}
    </div>
  )
}

export function ChosenFilters({ chosen, clearHref }: { chosen: readonly ChosenView[]; clearHref: string }) {
  const t = useT()
  if (chosen.length === 0) return null
  return (
    <nav aria-label={t('shop.market.chosen')}>
      <ul className="flex flex-wrap items-center gap-2">
        {chosen.map(({ label, href }) => (
          <li key={label}>
            <a
              href={href}
              rel="nofollow"
              className="inline-flex min-h-11 items-center gap-2 rounded-lg border border-accent bg-accent-soft px-3 font-medium text-ink no-underline hover:underline"
            >
              <span>
                <span className="visually-hidden">{t('shop.market.removeFilter')} </span>
                {label}
              </span>
              <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
        {chosen.length > 1 && (
          <li>
            <a href={clearHref} rel="nofollow" className="inline-flex min-h-11 items-center px-2">
              {t('shop.market.clear')}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
