import { useT } from '~/i18n/react'
import { FreeText } from '../../content/free-text'
import { Table } from '../../data/table'
import { LineAmount, type ShownLine } from './line-amount'

/** A thing with its price; null of what is not offered. */
export type PricedLine = ShownLine & { price: string | null; sum: string | null }

interface LineTableProps {
  caption: string
  lines: readonly (ShownLine | PricedLine)[]
  /** What the sums come to; absent where nothing has a price yet. */
  total?: string
}

/** Things and how much of each, with prices where there are some. */
export function LineTable({ caption, lines, total }: LineTableProps) {
  const t = useT()
  const isPriced = total !== undefined
  return (
    <Table
      caption={caption}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'words',
          label: t('requests.line.words'),
          rowHeader: true,
          cell: ({ words }) => <FreeText of={words} />,
          ...(isPriced && { total: t('requests.total') }),
        },
        {
          key: 'quantity',
          label: t('requests.line.quantity'),
          numeric: true,
          cell: (line) => <LineAmount {...line} />,
        },
        ...(isPriced
          ? [
              {
                key: 'price',
                label: t('requests.line.price'),
                numeric: true,
                cell: (line: ShownLine | PricedLine) =>
                  ('price' in line && line.price) || t('requests.notOffered'),
              },
              {
                key: 'sum',
                label: t('requests.line.sum'),
                numeric: true,
                cell: (line: ShownLine | PricedLine) => ('sum' in line && line.sum) || '–',
                total: <strong>{total}</strong>,
              },
            ]
          : []),
      ]}
    />
  )
}
