import { useFormat, useT } from '~/i18n/react'
import { ListTable } from '~/ui/data/list-table'
import type { Listing } from '~/ui/data/listing'
import { ForecastRange, type ShownRange } from './forecast-range'

interface ForecastKindsProps {
  kinds: {
    list: Listing
    rows: readonly {
      deviceCode: string
      device: string
      known: { count: number; used: number }
      isOfAll: boolean
      usualDays: number | null
      due: string
      issued: ShownRange
      paid: ShownRange
    }[]
  }
}

/** The forecast of one quarter by kind of device, with what it was reckoned from. */
export function ForecastKinds({ kinds }: ForecastKindsProps) {
  const t = useT()
  const { money, number, percent } = useFormat()
  return (
    <ListTable
      caption={t('budget.forecast.byKind')}
      {...kinds}
      rowKey={({ deviceCode }) => deviceCode}
      columns={[
        {
          key: 'device',
          label: t('budget.forecast.device'),
          rowHeader: true,
          sorts: true,
          cell: ({ device }) => device,
        },
        {
          key: 'issued',
          label: t('budget.forecast.issued'),
          numeric: true,
          sorts: true,
          cell: ({ issued }) => <ForecastRange {...issued} />,
        },
        {
          key: 'due',
          label: t('budget.forecast.due'),
          numeric: true,
          cell: ({ due }) => (due === '0' ? '–' : money(due)),
        },
        {
          key: 'paid',
          label: t('budget.forecast.paid'),
          numeric: true,
          sorts: true,
          cell: ({ paid }) => <ForecastRange {...paid} />,
        },
        {
          key: 'used',
          label: t('budget.forecast.used'),
          numeric: true,
          cell: ({ known, isOfAll }) => (
            <>
              {known.count === 0
                ? '–'
                : t('budget.forecast.usedOf', {
                    share: percent(known.used / known.count),
                    count: known.count,
                    shown: number(known.count),
                  })}
              {isOfAll && (
                <>
                  <br />
                  <small>{t('budget.forecast.ofAll')}</small>
                </>
              )}
            </>
          ),
        },
        {
          key: 'days',
          label: t('budget.forecast.days'),
          numeric: true,
          sorts: true,
          cell: ({ usualDays }) => (usualDays === null ? '–' : number(usualDays)),
        },
      ]}
    />
  )
}
