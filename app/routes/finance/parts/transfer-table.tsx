import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import type { TransferStatus } from '~/platform/prisma/enums'
import { Tag } from '~/ui/content/tag'
import type { Tone } from '~/ui/content/tone'
import { ListTable } from '~/ui/data/list-table'
import type { Listing } from '~/ui/data/listing'

interface Transfer {
  id: string
  number: string | null
  month: string
  amountTiyin: string
  deductedTiyin: string
  account: string
  isCard: boolean
  status: TransferStatus
  refusalCode: string | null
}

export const transferTones: Record<TransferStatus, Tone> = {
  prepared: 'neutral',
  sent: 'info',
  paid: 'success',
  refused: 'danger',
  withdrawn: 'neutral',
  returned: 'danger',
}

/** The transfers of a batch; who receives them stands in the bank's file. */
export function TransferTable({ transfers }: { transfers: { rows: readonly Transfer[]; list: Listing } }) {
  const t = useT()
  const { money, month: showMonth } = useFormat()
  return (
    <ListTable
      caption={t('care.pay.count')}
      {...transfers}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'number',
          label: t('care.row.number'),
          rowHeader: true,
          sorts: true,
          cell: ({ number }) => number ?? '–',
        },
        { key: 'month', label: t('care.pay.month'), cell: ({ month }) => showMonth(month) },
        {
          key: 'amount',
          label: t('care.pay.amount'),
          sorts: true,
          numeric: true,
          cell: ({ amountTiyin }) => money(amountTiyin),
        },
        {
          key: 'deducted',
          label: t('care.pay.deducted'),
          numeric: true,
          cell: ({ deductedTiyin }) => money(deductedTiyin),
        },
        {
          key: 'account',
          label: t('care.pay.account'),
          cell: ({ account, isCard }) => (isCard ? t('care.pay.ofCard', { digits: account }) : account),
        },
        {
          key: 'status',
          label: t('care.pay.state'),
          sorts: true,
          cell: ({ status, refusalCode }) => (
            <>
              <Tag tone={transferTones[status]}>{t(`care.pay.transfer.${status}`)}</Tag>
              {refusalCode && ` ${t(keyOf('care.pay.refusal', refusalCode))}`}
            </>
          ),
        },
      ]}
    />
  )
}
