import { useT } from '~/i18n/react'
import type { OrderMeasurements as State } from '~/platform/prisma/enums'
import { FreeText } from '~/ui/content/free-text'

interface OrderMeasurementsProps {
  state: Exclude<State, 'not_needed'>
  /** What the maker has; null when that is nothing. */
  text: string | null
  /** A clerk who helps her does not read them. */
  isHidden: boolean
}

/** What the maker knows of the measurements, as the person reads it. */
export function OrderMeasurements({ state, text, isHidden }: OrderMeasurementsProps) {
  const t = useT()
  if (state !== 'shared') return <>{t(`vouchers.measurements.state.${state}`)}</>
  if (isHidden) return <>{t('vouchers.measurements.state.hidden')}</>
  if (text === null) return <>{t('vouchers.measurements.state.over')}</>
  return (
    <>
      {t('vouchers.measurements.state.shared')}
      <br />
      <FreeText of={text} />
    </>
  )
}
