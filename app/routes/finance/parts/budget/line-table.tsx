import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { Tag } from '~/ui/content/tag'
import { ListTable } from '~/ui/data/list-table'
import type { Listing } from '~/ui/data/listing'

interface Line {
  id: string
  region: string
  group: string
  approved: string
  free: string
  waiting: number
  /** Tiyin that wait for another officer; null when none do. */
  prepared: string | null
}

export function LineTable({ lines }: { lines: { rows: readonly Line[]; list: Listing } }) {
  const t = useT()
  const here = useHere()
  const { money, number } = useFormat()
  return (
    <ListTable
      caption={t('budget.lines')}
      {...lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'group',
          label: t('budget.group'),
          rowHeader: true,
          sorts: true,
          cell: ({ id, group }) => <a href={here(`/staff/finance/budget/${id}`)}>{group}</a>,
        },
        { key: 'region', label: t('budget.region'), sorts: true, cell: ({ region }) => region },
        {
          key: 'approved',
          label: t('budget.approved'),
          sorts: true,
          numeric: true,
          cell: ({ approved }) => money(approved),
        },
        { key: 'free', label: t('budget.free'), sorts: true, numeric: true, cell: ({ free }) => money(free) },
        {
          key: 'waiting',
          label: t('budget.waiting'),
          sorts: true,
          numeric: true,
          cell: ({ waiting }) => number(waiting),
        },
        {
          key: 'prepared',
          label: t('budget.prepared'),
          cell: ({ prepared }) => prepared && <Tag tone="warning">{money(prepared)}</Tag>,
        },
      ]}
    />
  )
}
