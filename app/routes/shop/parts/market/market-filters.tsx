import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import type { ChosenView, FacetView } from './market-facets.server'
import type { MarketQuery } from './market-links'

/** A disclosure on narrow pages, an open column on wide ones; where CSS cannot open it, it stays a disclosure. */
export function MarketFilters({
  facets,
  query,
  path,
  wrong,
}: {
  facets: FacetView[]
  query: MarketQuery
  path: string
  /** Names of filters that were not understood. */
  wrong: readonly string[]
}) {
  const t = useT()
  const isPriceWrong = ['min', 'max', 'priceTurned'].some((name) => wrong.includes(name))
  return (
    <details
      open={isPriceWrong || undefined}
      className="disclosure lg:supports-[selector(::details-content)]:border-0 lg:[&::details-content]:block lg:[&::details-content]:[content-visibility:visible]"
    >
      <summary className="lg:supports-[selector(::details-content)]:hidden">
        {t('shop.market.filters')}
      </summary>
      <nav className="disclosure-body grid gap-6" aria-label={t('shop.market.filters')}>
        {facets.map(({ key, title, options }) => (
          <div key={key}>
            <h2 className="heading-s">{title}</h2>
            <ul className="facet-list">
              {options.map(({ href, label, count, current }) => (
                <li key={href}>
                  <a
                    href={href}
                    aria-current={current || undefined}
                    rel={key === 'category' ? undefined : 'nofollow'}
                  >
                    <span>
                      {label}
                      {current && <span className="visually-hidden"> {t('ui.chosen')}</span>}
                    </span>
                    <span className="facet-count">{count}</span>
                  </a>
                </li>
              ))}
            </ul>
            {key === 'price' && <PriceForm query={query} path={path} wrong={wrong} />}
          </div>
        ))}
      </nav>
    </details>
  )
}

function PriceForm({ query, path, wrong }: { query: MarketQuery; path: string; wrong: readonly string[] }) {
  const t = useT()
  const { min, max, ...others } = query
  const said = (['min', 'max', 'priceTurned'] as const).filter((name) => wrong.includes(name))
  const faultOf = (name: 'min' | 'max') =>
    wrong.includes(name) || wrong.includes('priceTurned')
      ? { 'aria-invalid': true, 'aria-describedby': 'price-wrong' }
      : {}
  return (
    <form method="get" action={path} className="mt-2 grid xs:grid-cols-2 items-end gap-3">
      {Object.entries(others).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className="grid gap-1 text-sm" htmlFor="min">
        {t('shop.market.minSom')}
        <input
          className="input"
          id="min"
          name="min"
          inputMode="numeric"
          defaultValue={min}
          {...faultOf('min')}
        />
      </label>
      <label className="grid gap-1 text-sm" htmlFor="max">
        {t('shop.market.maxSom')}
        <input
          className="input"
          id="max"
          name="max"
          inputMode="numeric"
          defaultValue={max}
          {...faultOf('max')}
        />
      </label>
      {said.length > 0 && (
        <p className="field-error col-span-full" id="price-wrong">
          {said.map((name) => t(`shop.market.wrong.${name}`)).join(' ')}
        </p>
      )}
      <div className="col-span-full">
        <Button look="secondary">{t('shop.market.applyPrice')}</Button>
      </div>
    </form>
  )
}

export function ChosenFilters({ chosen, clearHref }: { chosen: ChosenView[]; clearHref: string }) {
  const t = useT()
  if (chosen.length === 0) return null
  return (
    <nav aria-label={t('shop.market.chosen')}>
      <ul className="flex flex-wrap items-center gap-2">
        {chosen.map(({ label, href }) => (
          <li key={href}>
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
