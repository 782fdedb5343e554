import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import type { BatchStatus } from '~/platform/prisma/enums'
import { Name } from '~/ui/content/name'
import { Tag } from '~/ui/content/tag'
import { ListTable } from '~/ui/data/list-table'
import type { Listing } from '~/ui/data/listing'
import { DecideButtons } from '../decide-buttons'

interface Clawback {
  id: string
  order: string
  name: string
  amount: string
  reasonCode: string
  status: BatchStatus
  /** Who reads prepared it: somebody else approves. */
  isOwn: boolean
}

interface ClawbackTableProps {
  clawbacks: { rows: readonly Clawback[]; list: Listing }
  mayDecide: boolean
}

export function ClawbackTable({ clawbacks, mayDecide }: ClawbackTableProps) {
  const t = useT()
  const { money } = useFormat()
  return (
    <ListTable
      caption={t('settlement.clawbacks.title')}
      captionHidden
      {...clawbacks}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'order',
          label: t('settlement.clawbacks.order'),
          rowHeader: true,
          sorts: true,
          cell: ({ order }) => order,
        },
        {
          key: 'name',
          label: t('settlement.maker'),
          sorts: true,
          cell: ({ name }) => <Name of={name} />,
        },
        {
          key: 'amount',
          label: t('settlement.clawbacks.amount'),
          sorts: true,
          numeric: true,
          cell: ({ amount }) => money(amount),
        },
        {
          key: 'reason',
          label: t('settlement.clawbacks.reason'),
          cell: ({ reasonCode }) => t(keyOf('settlement.clawbacks.reasons', reasonCode)),
        },
        {
          key: 'state',
          label: t('settlement.state'),
          cell: (one) => <State of={one} mayDecide={mayDecide} />,
        },
      ]}
    />
  )
}

function State({ of: { id, status, isOwn }, mayDecide }: { of: Clawback; mayDecide: boolean }) {
  const t = useT()
  return (
    <>
      <Tag>{t(`care.pay.status.${status}`)}</Tag>
      {status === 'prepared' && mayDecide && (
        <DecideButtons
          hidden={{ clawbackId: id }}
          isOwn={isOwn}
          label={(intent) => t(`settlement.${intent}`)}
        />
      )}
    </>
  )
}
