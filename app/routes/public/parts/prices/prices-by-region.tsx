import { useFormat, useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { Table } from '~/ui/data/table'
import type { ShownPrices } from './read-prices.server'

/** The same by the region of the workshop. */
export function PricesByRegion({ regions }: { regions: ShownPrices['regions'] }) {
  const t = useT()
  const { money, number, percent } = useFormat()
  const none = <span className="text-muted">{t('makers.prices.noneHere')}</span>
  const withheld = <span className="text-muted">{t('makers.prices.withheldShort')}</span>
  return (
    <section className="grid gap-4">
      <Heading level={2}>{t('makers.prices.byRegion')}</Heading>
      <Table
        caption={t('makers.prices.byRegion')}
        captionHidden
        rows={regions}
        rowKey={({ soato }) => soato}
        columns={[
          { key: 'region', label: t('makers.prices.region'), rowHeader: true, cell: ({ name }) => name },
          {
            key: 'offers',
            label: t('makers.prices.offers'),
            numeric: true,
            cell: ({ asked }) => number(asked?.offers ?? 0),
          },
          ...(['lowest', 'median', 'highest'] as const).map((key) => ({
            key,
            label: t(`makers.prices.${key}`),
            numeric: true,
            cell: ({ asked }: ShownPrices['regions'][number]) => (asked ? money(asked[key]) : none),
          })),
          {
            key: 'medianPaid',
            label: t('makers.prices.medianPaid'),
            numeric: true,
            cell: ({ paid }) => (!paid ? none : paid.median === null ? withheld : money(paid.median)),
          },
          {
            key: 'ownShare',
            label: t('makers.prices.ownShare'),
            numeric: true,
            cell: ({ paid }) => (!paid ? none : paid.ownShare === null ? withheld : percent(paid.ownShare)),
          },
        ]}
      />
    </section>
  )
}
