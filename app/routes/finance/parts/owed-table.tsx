import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { Name } from '~/ui/content/name'
import { ListTable } from '~/ui/data/list-table'
import type { Listing } from '~/ui/data/listing'
import type { Column } from '~/ui/data/table'

interface OwedRow {
  accountCode: string
  name: string
  ledgerTiyin: string
  /** Null where the orders are not compared. */
  ordersTiyin: string | null
}

interface OwedTableProps {
  kind: 'maker' | 'seller'
  lines: { rows: readonly OwedRow[]; list: Listing }
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
          sorts: true,
          numeric: true,
          cell: (line) => money(line.ordersTiyin ?? '0'),
          total: money(totals.orders),
        },
        {
          key: 'difference',
          label: t('finance.owed.difference'),
          sorts: true,
          numeric: true,
          cell: (line) => money(BigInt(line.ledgerTiyin) - BigInt(line.ordersTiyin ?? '0')),
          total: <b>{money(totals.difference)}</b>,
        },
      ]
    : []
  return (
    <ListTable
      caption={t(`finance.owed.${kind}s`)}
      {...lines}
      rowKey={(line) => line.accountCode}
      columns={[
        {
          key: 'name',
          label: t(`finance.owed.${kind}`),
          sorts: true,
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
          sorts: true,
          numeric: true,
          cell: (line) => money(line.ledgerTiyin),
          ...(totals && { total: money(totals.ledger) }),
        },
        ...compared,
      ]}
    />
  )
}
