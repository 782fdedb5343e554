import { useFormat, useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { Table } from '~/ui/data/table'
import type { ShownOffer } from './offer-view.server'

/** The offer as it was after each change, the newest first. */
export function OfferHistory({ history }: { history: ShownOffer['history'] }) {
  const t = useT()
  const { dateTime, money, number } = useFormat()
  return (
    <section className="grid gap-4" id="history">
      <Heading level={2}>{t('makers.offer.history')}</Heading>
      <p>{t('makers.offer.historyLead')}</p>
      <Table
        caption={t('makers.offer.history')}
        captionHidden
        rows={history}
        rowKey={(line) => String(line.version)}
        columns={[
          {
            key: 'at',
            label: t('makers.offer.changedAt'),
            rowHeader: true,
            cell: (line) => dateTime(line.at),
          },
          {
            key: 'status',
            label: t('maker.orders.state'),
            cell: (line) => t(`makers.offer.status.${line.status}`),
          },
          {
            key: 'days',
            label: t('maker.offers.days'),
            numeric: true,
            cell: (line) => number(line.makingDays),
          },
          {
            key: 'warranty',
            label: t('makers.offer.warrantyMonths'),
            numeric: true,
            cell: (line) => number(line.warrantyMonths),
          },
          {
            key: 'price',
            label: t('maker.orders.price'),
            numeric: true,
            cell: (line) => (line.isPriceNew ? <b>{money(line.priceTiyin)}</b> : money(line.priceTiyin)),
          },
        ]}
      />
    </section>
  )
}
