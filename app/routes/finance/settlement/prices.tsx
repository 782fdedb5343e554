import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listFarPrices } from '~/domains/makers/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { arrange } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { nameInScript } from '~/i18n/show-in-script'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { ListTable } from '~/ui/data/list-table'
import { nameDevices } from '~/views/names/name-devices.server'
import { SettlementTabs } from '../parts/settlement/settlement-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  const { locale, now, url } = context
  const [far, nameOf] = await Promise.all([listFarPrices(context), nameDevices(locale, now())])
  const named = far.map(({ maker, deviceCode, ...one }) => ({
    ...one,
    slug: maker.slug,
    name: nameInScript(maker.name, locale),
    device: nameOf(deviceCode),
  }))
  type Row = (typeof named)[number]
  const prices = arrange(url.searchParams, named, {
    device: ({ device }: Row) => device,
    name: ({ name }: Row) => name,
    price: ({ priceTiyin }: Row) => priceTiyin,
    standing: ({ standing }: Row) => standing,
  })
  const rows = prices.rows.map(({ priceTiyin, medianTiyin, ...row }) => ({
    ...row,
    price: String(priceTiyin),
    median: String(medianTiyin),
    times: Number(priceTiyin) / Number(medianTiyin),
  }))
  return json({
    title: pageTitle(locale, 'makers.far.title'),
    prices: { list: prices.list, rows },
  })
}

/** Prices that are far from what other makers ask, before anything is paid for them. */
export default function FarPrices() {
  const t = useT()
  const here = useHere()
  const { money, number, percent } = useFormat()
  const { prices } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <SettlementTabs current="prices" />
      <Heading level={1}>{t('makers.far.title')}</Heading>
      <p className="max-w-2xl">{t('makers.far.lead')}</p>
      {prices.list.total === 0 ? (
        <EmptyState title={t('makers.far.none')} text={t('makers.far.noneText')} />
      ) : (
        <ListTable
          caption={t('makers.far.title')}
          captionHidden
          {...prices}
          rowKey={(row) => row.offerId}
          columns={[
            {
              key: 'device',
              label: t('maker.orders.device'),
              rowHeader: true,
              sorts: true,
              cell: (row) => row.device,
            },
            {
              key: 'name',
              label: t('makers.far.maker'),
              sorts: true,
              cell: (row) => <a href={here(`/makers/${row.slug}`)}>{row.name}</a>,
            },
            {
              key: 'price',
              label: t('maker.orders.price'),
              sorts: true,
              numeric: true,
              cell: (row) => money(row.price),
            },
            { key: 'median', label: t('makers.far.median'), numeric: true, cell: (row) => money(row.median) },
            {
              key: 'times',
              label: t('makers.far.ofMedian'),
              numeric: true,
              cell: (row) => percent(row.times),
            },
            {
              key: 'standing',
              label: t('makers.far.standing'),
              sorts: true,
              numeric: true,
              cell: (row) => number(row.standing),
            },
          ]}
        />
      )}
    </Frame>
  )
}
