import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import type { ParcelProblemKind } from '~/platform/prisma/enums'
import { EmptyState } from '~/ui/content/empty-state'
import { Name } from '~/ui/content/name'
import { Table } from '~/ui/data/table'

interface OpenProblemsProps {
  problems: readonly {
    id: string
    kind: ParcelProblemKind
    /** ISO. */
    reportedAt: string
    orderId: string
    number: string
    sellerName: string
  }[]
}

/** What buyers reported and nobody has closed, those that wait longest first. */
export function OpenProblems({ problems }: OpenProblemsProps) {
  const t = useT()
  const here = useHere()
  const { dateTime } = useFormat()
  if (problems.length === 0)
    return (
      <EmptyState
        icon="checkCircle"
        level={3}
        title={t('admin.orders.noProblems')}
        text={t('admin.orders.noProblemsText')}
      />
    )
  return (
    <Table
      caption={t('admin.orders.problems')}
      captionHidden
      rows={problems}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'number',
          label: t('admin.orders.parcel'),
          rowHeader: true,
          cell: ({ orderId, number }) => <a href={here(`/admin/orders/${orderId}`)}>{number}</a>,
        },
        { key: 'kind', label: t('admin.orders.what'), cell: ({ kind }) => t(`shop.problem.kind.${kind}`) },
        {
          key: 'since',
          label: t('admin.orders.since'),
          cell: ({ reportedAt }) => dateTime(reportedAt),
        },
        {
          key: 'seller',
          label: t('admin.orders.seller'),
          cell: ({ sellerName }) => <Name of={sellerName} />,
        },
      ]}
    />
  )
}
