import { useFormat, useT } from '~/i18n/react'
import type { BatchStatus } from '~/platform/prisma/enums'
import { EmptyState } from '~/ui/content/empty-state'
import { Tag } from '~/ui/content/tag'
import { ListTable } from '~/ui/data/list-table'
import type { Listing } from '~/ui/data/listing'
import { DecideButtons } from '../decide-buttons'

interface Entry {
  id: string
  ordinal: number
  /** Tiyin; below zero when the line is lowered. */
  amount: string
  reason: string
  status: BatchStatus
  preparedAt: string
  closedAt: string | null
  /** Who reads prepared it: somebody else approves. */
  isOwn: boolean
}

interface EntryTableProps {
  entries: { rows: readonly Entry[]; list: Listing }
  mayDecide: boolean
}

export function EntryTable({ entries, mayDecide }: EntryTableProps) {
  const t = useT()
  const { money, dateShort } = useFormat()
  if (entries.list.total === 0) return <EmptyState title={t('budget.noEntries')} />
  return (
    <ListTable
      caption={t('budget.entries')}
      {...entries}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'ordinal',
          label: t('budget.ordinal'),
          rowHeader: true,
          sorts: true,
          cell: ({ ordinal }) => ordinal,
        },
        {
          key: 'amount',
          label: t('budget.amount'),
          numeric: true,
          sorts: true,
          cell: ({ amount }) => money(amount),
        },
        { key: 'reason', label: t('budget.reason'), cell: ({ reason }) => reason },
        { key: 'at', label: t('budget.by'), cell: ({ preparedAt }) => dateShort(preparedAt) },
        {
          key: 'closed',
          label: t('budget.closed'),
          cell: (entry) => <State of={entry} mayDecide={mayDecide} />,
        },
      ]}
    />
  )
}

function State({ of: entry, mayDecide }: { of: Entry; mayDecide: boolean }) {
  const t = useT()
  const { dateShort } = useFormat()
  return (
    <>
      <Tag tone={entry.status === 'prepared' ? 'warning' : 'neutral'}>
        {t(`budget.status.${entry.status}`)}
      </Tag>{' '}
      {entry.closedAt && dateShort(entry.closedAt)}
      {entry.status === 'prepared' && mayDecide && (
        <DecideButtons
          hidden={{ entryId: entry.id }}
          isOwn={entry.isOwn}
          label={(intent) => t(`budget.${intent}`)}
        />
      )}
    </>
  )
}
