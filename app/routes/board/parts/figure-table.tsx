import { measures } from '~/domains/board/schema'
import { useFormat, useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { Chart } from '~/ui/data/chart'
import { Table } from '~/ui/data/table'
import type { Figure } from './read-board.server'
import { Told, ToldDays } from './told'

interface FigureTableProps {
  title: string
  /** What the rows are. */
  head: string
  rows: readonly (Figure & { name: string })[]
}

/** The six figures of each region or service: what came in drawn, and all of them as a table. */
export function FigureTable({ title, head, rows }: FigureTableProps) {
  const t = useT()
  const { number } = useFormat()
  const drawn = rows
    .filter(({ received }) => received !== null)
    .sort((a, b) => (b.received ?? 0) - (a.received ?? 0))
  return (
    <section className="grid gap-4">
      <Heading level={2}>{title}</Heading>
      {drawn.length > 0 && (
        <Chart
          isTabled
          title={t('board.column.received')}
          labelHead={head}
          valueHead={t('board.column.received')}
          bars={drawn.map(({ name, received }) => ({
            label: name,
            value: received ?? 0,
            text: received === null ? t('board.hidden') : number(received),
          }))}
        />
      )}
      <Table
        caption={title}
        captionHidden
        rows={rows}
        rowKey={({ serviceCode, regionSoato }) => `${serviceCode}|${regionSoato}`}
        columns={[
          { key: 'name', label: head, cell: ({ name }) => name, rowHeader: true },
          ...measures.map((measure) => ({
            key: measure,
            label: t(`board.column.${measure}`),
            cell: (row: Figure) => <Told count={row[measure]} />,
            numeric: true,
          })),
          ...(['medianDays', 'longestDays'] as const).map((key) => ({
            key,
            label: t(`board.column.${key}`),
            cell: (row: Figure) => <ToldDays days={row[key]} />,
            numeric: true,
          })),
        ]}
      />
    </section>
  )
}
