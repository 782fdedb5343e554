import { useFormat, useT } from '~/i18n/react'
import { EmptyState } from '../content/empty-state'
import { ListTable } from '../data/list-table'
import type { Listing } from '../data/listing'

export interface WaitRow {
  id: string
  number: string
  region: string
  group: string
  urgency: 'child' | 'first' | 'ordinary'
  /** `YYYY-MM-DD` */
  sinceOn: string
  place: number
}

/** Who waits for money: cases by queue and place, without names or devices. */
export function WaitTable({ waits }: { waits: { rows: readonly WaitRow[]; list: Listing } }) {
  const t = useT()
  const { dateShort, number } = useFormat()
  if (waits.list.total === 0)
    return <EmptyState icon="checkCircle" title={t('budget.queue.none')} text={t('budget.queue.noneText')} />
  return (
    <ListTable
      caption={t('budget.queue.title')}
      captionHidden
      {...waits}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'number',
          label: t('budget.queue.number'),
          rowHeader: true,
          sorts: true,
          cell: (row) => row.number,
        },
        { key: 'region', label: t('budget.region'), sorts: true, cell: ({ region }) => region },
        { key: 'group', label: t('budget.group'), sorts: true, cell: ({ group }) => group },
        { key: 'place', label: t('budget.queue.place'), numeric: true, cell: ({ place }) => number(place) },
        {
          key: 'urgency',
          label: t('budget.queue.urgency'),
          cell: ({ urgency }) => t(`budget.urgency.${urgency}`),
        },
        {
          key: 'since',
          label: t('budget.queue.since'),
          sorts: true,
          cell: ({ sinceOn }) => dateShort(sinceOn),
        },
      ]}
    />
  )
}

/** How the table can be sorted. */
export const waitColumns = {
  number: (row: WaitRow) => row.number,
  region: (row: WaitRow) => row.region,
  group: (row: WaitRow) => row.group,
  since: (row: WaitRow) => row.sinceOn,
}
