import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import type { TransferStatus } from '~/platform/prisma/enums'
import { Tag } from '~/ui/content/tag'
import { ListTable } from '~/ui/data/list-table'
import type { Listing } from '~/ui/data/listing'
import { transferTones } from '../transfer-table'
import { makerColumn } from './maker-column'

interface Line {
  id: string
  name: string
  account: string
  earned: string
  clawed: string
  carried: string
  amount: string
  status: TransferStatus
  refusalCode: string | null
  isAccountChanged: boolean
}

/** The lines of a batch, one a maker; whole accounts stand in the bank's file. */
export function LineTable({ lines }: { lines: { rows: readonly Line[]; list: Listing } }) {
  const t = useT()
  const { money } = useFormat()
  const sum = (key: 'earned' | 'clawed' | 'carried' | 'amount') => ({
    key,
    label: t(`settlement.line.${key}`),
    numeric: true,
    cell: (line: Line) => money(line[key]),
  })
  return (
    <ListTable
      caption={t('settlement.lines')}
      {...lines}
      rowKey={({ id }) => id}
      columns={[
        makerColumn(t),
        sum('earned'),
        sum('clawed'),
        sum('carried'),
        { ...sum('amount'), sorts: true },
        {
          key: 'account',
          label: t('settlement.account'),
          cell: ({ account, isAccountChanged }) => (
            <>
              {account}
              {isAccountChanged && (
                <>
                  {' '}
                  <Tag tone="warning">{t('settlement.accountChanged')}</Tag>
                </>
              )}
            </>
          ),
        },
        {
          key: 'status',
          label: t('settlement.state'),
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
