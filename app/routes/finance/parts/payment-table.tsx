import { useFormat, useT } from '~/i18n/react'
import type { PaymentPurpose, PaymentStatus } from '~/platform/prisma/enums'
import { Tag } from '~/ui/content/tag'
import type { Tone } from '~/ui/content/tone'
import { ListTable } from '~/ui/data/list-table'
import type { Listing } from '~/ui/data/listing'

const toneOf: Record<PaymentStatus, Tone> = {
  created: 'neutral',
  open: 'info',
  paid: 'success',
  expired: 'neutral',
  cancelled: 'neutral',
  refunded: 'neutral',
  unresolved: 'danger',
}

interface PaymentTableProps {
  caption: string
  payments: {
    rows: readonly {
      id: string
      purpose: PaymentPurpose
      amountTiyin: string
      status: PaymentStatus
      createdAt: string
      paidAt: string | null
    }[]
    list: Listing
  }
}

/** Payments without the payer: who paid is no business of the list. */
export function PaymentTable({ caption, payments }: PaymentTableProps) {
  const t = useT()
  const { dateTime, money } = useFormat()
  return (
    <ListTable
      caption={caption}
      {...payments}
      rowKey={(payment) => payment.id}
      columns={[
        {
          key: 'id',
          label: t('finance.payments.id'),
          rowHeader: true,
          cell: (payment) => <span className="break-all">{payment.id.slice(-12)}</span>,
        },
        {
          key: 'purpose',
          label: t('finance.payments.purpose'),
          cell: (payment) => t(`payments.purpose.${payment.purpose}`),
        },
        {
          key: 'at',
          label: t('finance.payments.started'),
          sorts: true,
          cell: (payment) => dateTime(payment.createdAt),
        },
        {
          key: 'paid',
          label: t('finance.payments.paidAt'),
          sorts: true,
          cell: (payment) => (payment.paidAt ? dateTime(payment.paidAt) : t('finance.payments.notPaid')),
        },
        {
          key: 'status',
          label: t('finance.payments.status'),
          cell: (payment) => (
            <Tag tone={toneOf[payment.status]}>{t(`payments.status.${payment.status}`)}</Tag>
          ),
        },
        {
          key: 'amount',
          label: t('finance.payments.amount'),
          sorts: true,
          numeric: true,
          cell: (payment) => money(payment.amountTiyin),
        },
      ]}
    />
  )
}
