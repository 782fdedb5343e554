import { useFormat, useT } from '~/i18n/react'
import { Tag } from '~/ui/content/tag'
import type { Tone } from '~/ui/content/tone'
import { Table } from '~/ui/data/table'
import { ForecastRange, type ShownRange } from './forecast-range'

interface ForecastGroup {
  groupCode: string
  group: string
  issued: ShownRange
  paid: ShownRange
  free: string
}

const tones: Record<'short' | 'maybe' | 'enough', Tone> = {
  short: 'danger',
  maybe: 'warning',
  enough: 'success',
}

function stateOf({ issued, free }: ForecastGroup): keyof typeof tones {
  if (BigInt(free) < BigInt(issued.low)) return 'short'
  return BigInt(free) < BigInt(issued.high) ? 'maybe' : 'enough'
}

/** The forecast by group of devices beside what is left on the budget lines of all regions. */
export function ForecastGroups({ groups }: { groups: readonly ForecastGroup[] }) {
  const t = useT()
  const { money } = useFormat()
  return (
    <Table
      caption={t('budget.forecast.byGroup')}
      rows={groups}
      rowKey={({ groupCode }) => groupCode}
      columns={[
        { key: 'group', label: t('budget.group'), rowHeader: true, cell: ({ group }) => group },
        {
          key: 'issued',
          label: t('budget.forecast.issued'),
          numeric: true,
          cell: ({ issued }) => <ForecastRange {...issued} />,
        },
        { key: 'free', label: t('budget.free'), numeric: true, cell: ({ free }) => money(free) },
        {
          key: 'state',
          label: t('budget.forecast.state'),
          cell: (one) => {
            const state = stateOf(one)
            return <Tag tone={tones[state]}>{t(`budget.forecast.states.${state}`)}</Tag>
          },
        },
        {
          key: 'paid',
          label: t('budget.forecast.paid'),
          numeric: true,
          cell: ({ paid }) => <ForecastRange {...paid} />,
        },
      ]}
    />
  )
}
