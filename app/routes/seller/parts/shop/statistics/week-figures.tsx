import { useT } from '~/i18n/react'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { Chart } from '~/ui/data/chart'
import { Table } from '~/ui/data/table'

export interface ShownFigures {
  seen: number
  carted: number
  sold: number
  /** Soʻm. */
  goods: number
  /** The same as people read them. */
  shown: Readonly<Record<Figure, string>>
}

export type Figure = 'seen' | 'carted' | 'sold' | 'goods'

export const figures = ['seen', 'carted', 'sold', 'goods'] as const satisfies readonly Figure[]

interface WeekFiguresProps {
  /** Of this product alone; null for the whole shop. */
  name: string | null
  weeks: readonly (ShownFigures & { from: string; label: string })[]
}

/** Four drawings by week, and one table that says the same. */
export function WeekFigures({ name, weeks }: WeekFiguresProps) {
  const t = useT()
  const title = name ? t('seller.statistics.byWeekOf', { name }) : t('seller.statistics.byWeek')
  return (
    <section className="grid gap-4">
      <Heading level={2}>{title}</Heading>
      <div className="grid gap-8 sm:grid-cols-2 lg:grid-cols-4">
        {figures.map((figure) => (
          <Chart
            key={figure}
            isTabled
            title={t(`seller.statistics.${figure}`)}
            labelHead={t('seller.statistics.weekFrom')}
            valueHead={t(`seller.statistics.${figure}`)}
            bars={weeks.map(({ label, shown, ...one }) => ({
              label,
              value: one[figure],
              text: shown[figure],
            }))}
          />
        ))}
      </div>
      <Disclosure summary={t('ui.asTable')}>
        <Table
          caption={title}
          captionHidden
          rows={[...weeks].reverse()}
          rowKey={({ from }) => from}
          columns={[
            {
              key: 'week',
              label: t('seller.statistics.weekFrom'),
              rowHeader: true,
              cell: ({ label }) => label,
            },
            ...figures.map((figure) => ({
              key: figure,
              label: t(`seller.statistics.${figure}`),
              numeric: true,
              cell: ({ shown }: ShownFigures) => shown[figure],
            })),
          ]}
        />
      </Disclosure>
    </section>
  )
}
