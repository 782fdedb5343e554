import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { Name } from '~/ui/content/name'
import { type Column, Table } from '~/ui/data/table'

interface OwedRow {
  accountCode: string
  name: string
  ledgerTiyin: string
  /** Null where the orders are not compared. */
  ordersTiyin: string | null
}

interface OwedTableProps {
  kind: 'maker' | 'seller'
  lines: readonly OwedRow[]
  totals?: { ledger: string; orders: string; difference: string }
}

/** What is owed to whom: the ledger beside the sum of the captured orders, and their difference. */
export function OwedTable({ kind, lines, totals }: OwedTableProps) {
  const t = useT()
  const here = useHere()
  const { money } = useFormat()
  const compared: Column<OwedRow>[] = totals
    ? [
        {
          key: 'orders',
          label: t('finance.owed.orders'),
          numeric: true,
          cell: (line) => money(line.ordersTiyin ?? '0'),
          total: money(totals.orders),
        },
        {
          key: 'difference',
          label: t('finance.owed.difference'),
          numeric: true,
          cell: (line) => money(BigInt(line.ledgerTiyin) - BigInt(line.ordersTiyin ?? '0')),
          total: <b>{money(totals.difference)}</b>,
        },
      ]
    : []
  return (
    <Table
      caption={t(`finance.owed.${kind}s`)}
      rows={lines}
      rowKey={(line) => line.accountCode}
      columns={[
        {
          key: 'name',
          label: t(`finance.owed.${kind}`),
          rowHeader: true,
          cell: (line) => (
            <a href={here(`/staff/finance/accounts/${line.accountCode}`)}>
              <Name of={line.name} />
            </a>
          ),
          ...(totals && { total: t('finance.owed.total') }),
        },
        {
          key: 'ledger',
          label: t('finance.owed.ledger'),
          numeric: true,
          cell: (line) => money(line.ledgerTiyin),
          ...(totals && { total: money(totals.ledger) }),
        },
        ...compared,
      ]}
    />
  )
}
