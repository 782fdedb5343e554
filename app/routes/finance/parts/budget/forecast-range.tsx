import { useFormat, useT } from '~/i18n/react'
import { roundEstimate } from './round-estimate'

/** Tiyin. */
export interface ShownRange {
  low: string
  middle: string
  high: string
}

/** What is expected, and between what. */
export function ForecastRange({ low, middle, high }: ShownRange) {
  const t = useT()
  const format = useFormat()
  const money = (tiyin: string) => format.money(roundEstimate(tiyin))
  return (
    <>
      {money(middle)}
      {low !== high && (
        <>
          <br />
          <small>{t('budget.forecast.between', { low: money(low), high: money(high) })}</small>
        </>
      )}
    </>
  )
}
