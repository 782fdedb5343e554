import { useFormat, useT } from '~/i18n/react'
import { Chart } from '~/ui/data/chart'
import { Stars } from './stars'

interface RatingSpreadProps {
  /** How often one to five stars were given. */
  spread: readonly number[]
  tenths: number | null
  count: number
}

/** How something is rated, with how often each number of stars was given: bars, and the same as a table. */
export function RatingSpread({ spread, tenths, count }: RatingSpreadProps) {
  const t = useT()
  const { number } = useFormat()
  const bars = [5, 4, 3, 2, 1].map((stars) => {
    const value = spread[stars - 1] ?? 0
    return {
      label: t('voices.spread.row', { count: stars, shown: number(stars) }),
      value,
      text: number(value),
    }
  })
  return (
    <div className="grid max-w-md gap-4">
      <p className="text-lg">
        <Stars tenths={tenths} count={count} />
      </p>
      <Chart
        title={t('voices.spread.caption')}
        bars={bars}
        labelHead={t('voices.spread.stars')}
        valueHead={t('voices.spread.given')}
      />
    </div>
  )
}
