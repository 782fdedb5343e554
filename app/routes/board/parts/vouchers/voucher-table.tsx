import { useFormat, useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { Chart } from '~/ui/data/chart'
import { Table } from '~/ui/data/table'
import type { VoucherFigure } from './read-voucher-board.server'
import { VoucherCell } from './voucher-cell'
import { columnsOfView, type VoucherView } from './voucher-columns'

interface VoucherTableProps {
  title: string
  /** What the rows are. */
  head: string
  view: VoucherView
  rows: readonly (VoucherFigure & { name: string })[]
}

/** What is drawn of each view. */
const drawnOf = { counts: 'issued', money: 'issuedTiyin', days: 'medianIssueDays' } as const

/** The chosen figures of each region or kind of device: the first drawn, and all of them as a table. */
export function VoucherTable({ title, head, view, rows }: VoucherTableProps) {
  const t = useT()
  const { money, number } = useFormat()
  const drawn = drawnOf[view]
  const bars = rows
    .flatMap((row) => {
      const value = row[drawn]
      if (value === null) return []
      const text =
        typeof value === 'string'
          ? money(value)
          : view === 'days'
            ? t('board.days', { count: value, shown: number(value) })
            : number(value)
      return {
        label: row.name,
        value: typeof value === 'string' ? Number(BigInt(value) / 100n) : value,
        text,
      }
    })
    .sort((a, b) => b.value - a.value)
  const columns = columnsOfView[view].filter(
    (column) => column !== 'asked' || rows.some(({ deviceCode }) => !deviceCode),
  )
  return (
    <section className="grid gap-4">
      <Heading level={2}>{title}</Heading>
      {bars.length > 0 && (
        <Chart
          isTabled
          title={t(`board.vouchers.column.${drawn}`)}
          labelHead={head}
          valueHead={t(`board.vouchers.column.${drawn}`)}
          bars={bars}
        />
      )}
      <Table
        caption={title}
        captionHidden
        rows={rows}
        rowKey={({ deviceCode, regionSoato }) => `${deviceCode}|${regionSoato}`}
        columns={[
          { key: 'name', label: head, cell: ({ name }) => name, rowHeader: true },
          ...columns.map((column) => ({
            key: column,
            label: t(`board.vouchers.column.${column}`),
            cell: (row: VoucherFigure) => <VoucherCell figure={row} column={column} />,
            numeric: true,
          })),
        ]}
      />
    </section>
  )
}
