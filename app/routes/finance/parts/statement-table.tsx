import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Name } from '~/ui/content/name'
import { Table } from '~/ui/data/table'

interface StatementTableProps {
  lines: readonly {
    id: string
    at: string
    purpose: string
    otherKind: string
    /** Number of the order or voucher, name of the maker or seller; null where there is neither. */
    other: string | null
    changeTiyin: string
  }[]
}

/** Postings of an account, newest first. */
export function StatementTable({ lines }: StatementTableProps) {
  const t = useT()
  const { dateTime, money } = useFormat()
  return (
    <Table
      caption={t('finance.account.statement')}
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        { key: 'at', label: t('finance.account.at'), rowHeader: true, cell: ({ at }) => dateTime(at) },
        {
          key: 'purpose',
          label: t('finance.account.purpose'),
          cell: ({ purpose }) => t(keyOf('finance.purpose', purpose)),
        },
        {
          key: 'other',
          label: t('finance.account.other'),
          cell: ({ otherKind, other }) => (
            <>
              {t(keyOf('finance.accountKind', otherKind))} {other && <Name of={other} />}
            </>
          ),
        },
        { key: 'id', label: t('finance.account.posting'), cell: ({ id }) => id },
        {
          key: 'change',
          label: t('finance.account.change'),
          numeric: true,
          cell: ({ changeTiyin }) => money(changeTiyin),
        },
      ]}
    />
  )
}
