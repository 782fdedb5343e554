import { useT } from '~/i18n/react'
import type { OrderMeasurements } from '~/platform/prisma/enums'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'

interface MeasurementsProps {
  state: OrderMeasurements
  /** Null unless shared, and null again once the order is cancelled or declined. */
  text: string | null
}

/** The measurements the person let the maker have, or plainly why there are none. */
export function Measurements({ state, text }: MeasurementsProps) {
  const t = useT()
  if (state === 'not_needed') return null
  return (
    <section className="card grid gap-3">
      <Heading level={2} size="s">
        {t('maker.measurements.title')}
      </Heading>
      {text !== null ? (
        <>
          <blockquote>
            <FreeText of={text} />
          </blockquote>
          <p className="text-muted">{t('maker.measurements.sharedNote')}</p>
        </>
      ) : (
        <p>{t(`maker.measurements.${state === 'shared' ? 'over' : state}`)}</p>
      )}
    </section>
  )
}
