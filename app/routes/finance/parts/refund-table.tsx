import { useFormat, useT } from '~/i18n/react'
import type { PaymentPurpose, RefundStatus } from '~/platform/prisma/enums'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Tag } from '~/ui/content/tag'
import type { Tone } from '~/ui/content/tone'
import { ListTable } from '~/ui/data/list-table'
import type { Listing } from '~/ui/data/listing'
import type { Column } from '~/ui/data/table'

const toneOf: Record<RefundStatus, Tone> = { requested: 'info', completed: 'success', failed: 'danger' }

interface RefundLine {
  id: string
  purpose: PaymentPurpose
  amountTiyin: string
  status: RefundStatus
  createdAt: string
  completedAt: string | null
}

interface RefundTableProps {
  caption: string
  refunds: { rows: readonly RefundLine[]; list: Listing }
  /** Shows a button that has the provider asked again. */
  mayRetry: boolean
}

export function RefundTable({ caption, refunds, mayRetry }: RefundTableProps) {
  const t = useT()
  const { dateTime, money } = useFormat()
  const retry: Column<RefundLine>[] = mayRetry
    ? [
        {
          key: 'retry',
          label: t('finance.refunds.action'),
          cell: (refund) => (
            <PostForm hidden={{ refundId: refund.id }}>
              <Button look="secondary" icon="refresh" hiddenText={refund.id.slice(-12)}>
                {t('finance.refunds.retry')}
              </Button>
            </PostForm>
          ),
        },
      ]
    : []
  return (
    <ListTable
      caption={caption}
      {...refunds}
      rowKey={(refund) => refund.id}
      columns={[
        {
          key: 'id',
          label: t('finance.payments.id'),
          rowHeader: true,
          cell: (refund) => refund.id.slice(-12),
        },
        {
          key: 'purpose',
          label: t('finance.payments.purpose'),
          cell: (refund) => t(`payments.purpose.${refund.purpose}`),
        },
        {
          key: 'at',
          label: t('finance.refunds.asked'),
          sorts: true,
          cell: (refund) => dateTime(refund.createdAt),
        },
        {
          key: 'done',
          label: t('finance.refunds.done'),
          sorts: true,
          cell: (refund) =>
            refund.completedAt ? dateTime(refund.completedAt) : t('finance.refunds.notDone'),
        },
        {
          key: 'status',
          label: t('finance.payments.status'),
          cell: (refund) => (
            <Tag tone={toneOf[refund.status]}>{t(`payments.refundStatus.${refund.status}`)}</Tag>
          ),
        },
        ...retry,
        {
          key: 'amount',
          label: t('finance.payments.amount'),
          sorts: true,
          numeric: true,
          cell: (refund) => money(refund.amountTiyin),
        },
      ]}
    />
  )
}
