import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import type { PersonName as PersonNameParts } from '~/lib/people/person-name'
import { keyOf } from '~/lib/text-key'
import type { OrderMeasurements as MeasurementsState } from '~/platform/prisma/enums'
import { Lines } from '~/ui/content/lines'
import { Name, PersonName } from '~/ui/content/name'
import { SummaryList } from '~/ui/data/summary-list'
import { OrderMeasurements } from '../measurements/order-measurements'

interface OrderFactsProps {
  order: {
    offer: string
    beneficiary: PersonNameParts | null
    status: string
    delivery: string
    visit: string | null
    /** `YYYY-MM-DD`; null until the maker accepts. */
    readyOn: string | null
    recipient: { name: string; phone: string }
    measurements: MeasurementsState
    measurementsText: string | null
    maker: { slug: string; name: string; phone: string; address: string }
  }
  /** Read by a clerk who helps. */
  isHelped: boolean
}

/** What was ordered of whom, for whom, and when and how it comes. */
export function OrderFacts({ order, isHelped }: OrderFactsProps) {
  const t = useT()
  const here = useHere()
  const { dateLong, phone } = useFormat()
  return (
    <SummaryList
      title={t('vouchers.order.what')}
      rows={[
        { key: 'offer', label: t('vouchers.order.offer'), value: order.offer },
        ...(order.beneficiary
          ? [
              {
                key: 'for',
                label: t('vouchers.voucher.for'),
                value: <PersonName of={order.beneficiary} />,
              },
            ]
          : []),
        {
          key: 'delivery',
          label: t('vouchers.check.delivery'),
          value: <Lines of={[t(keyOf('vouchers.delivery', order.delivery)), order.visit]} />,
        },
        // Of an order that came to nothing nothing is promised.
        ...(order.readyOn && order.status !== 'cancelled' && order.status !== 'declined'
          ? [{ key: 'readyOn', label: t('vouchers.order.readyOn'), value: dateLong(order.readyOn) }]
          : []),
        {
          key: 'recipient',
          label: t('vouchers.check.recipient'),
          value: (
            <>
              <Name of={order.recipient.name} />
              <br />
              {phone(order.recipient.phone)}
            </>
          ),
        },
        ...(order.measurements === 'not_needed'
          ? []
          : [
              {
                key: 'measurements',
                label: t('vouchers.measurements.title'),
                value: (
                  <OrderMeasurements
                    state={order.measurements}
                    text={order.measurementsText}
                    isHidden={isHelped}
                  />
                ),
              },
            ]),
        {
          key: 'maker',
          label: t('vouchers.order.maker'),
          value: (
            <>
              <a href={here(`/makers/${order.maker.slug}`)}>
                <Name of={order.maker.name} />
              </a>
              <br />
              {order.maker.address}
              <br />
              <a href={`tel:+${order.maker.phone}`}>{phone(order.maker.phone)}</a>
            </>
          ),
        },
      ]}
    />
  )
}
