import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import type { DeviceOrderStatus, OrderMeasurements } from '~/platform/prisma/enums'
import { ButtonLink } from '~/ui/action/button-link'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import type { ShownMeasured } from '~/ui/devices/making/measured-list'
import { MeasuredList } from '~/ui/devices/making/measured-list'

export interface MeasurementsProps {
  order: {
    id: string
    status: DeviceOrderStatus
    isOwn: boolean
    isMadeToMeasure: boolean
    measurements: OrderMeasurements
    /** What she wrote in her application; null unless shared, and null again once the order came to nothing. */
    measurementsText: string | null
    measured: readonly ShownMeasured[]
  }
}

/** What the person let the maker have and what the maker measured, or plainly why there is nothing. */
export function Measurements({ order }: MeasurementsProps) {
  const t = useT()
  const here = useHere()
  const { status, measurements: state, measurementsText: text, measured } = order
  if (state === 'not_needed' && !order.isMadeToMeasure) return null
  const isOpen = status === 'accepted' || status === 'in_making'
  return (
    <section className="card grid gap-3">
      <Heading level={2} size="s">
        {t('maker.measurements.title')}
      </Heading>
      <MeasuredList measured={measured} />
      {text !== null && (
        <>
          <blockquote>
            <FreeText of={text} />
          </blockquote>
          <p className="text-muted">{t('maker.measurements.sharedNote')}</p>
        </>
      )}
      {text === null && measured.length === 0 && <p>{t(sayNone(state, status))}</p>}
      {isOpen && order.isMadeToMeasure && !order.isOwn && (
        <p>
          <ButtonLink look="secondary" href={here(`/maker/orders/${order.id}/measure`)}>
            {t(measured.length > 0 ? 'making.measure.correct' : 'making.measure.record')}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}

function sayNone(state: OrderMeasurements, status: DeviceOrderStatus) {
  if (status === 'handed_over') return 'making.measure.gone'
  if (status === 'cancelled' || status === 'declined' || status === 'returned')
    return 'maker.measurements.over'
  if (state === 'withheld' || state === 'not_measured') return `maker.measurements.${state}` as const
  return 'making.measure.none'
}
