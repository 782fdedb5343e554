import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getShopSales } from '~/domains/market/index.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireTeam } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useT } from '~/i18n/react'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Chart } from '~/ui/data/chart'
import { Table } from '~/ui/data/table'
import { SellerTabs } from './parts/seller-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const { locale } = context
  const sales = await getShopSales(context, locale)
  if (!sales) throw notFound()
  const { number, money, dateShort } = createFormat(locale)
  return json({
    title: pageTitle(locale, 'seller.statistics.title'),
    weeks: sales.weeks.map(({ fromOn, units, goodsTiyin }) => ({
      ...{ label: dateShort(fromOn), units, unitsShown: number(units) },
      ...{ goods: Number(goodsTiyin / 100n), goodsShown: money(goodsTiyin) },
    })),
    products: sales.products.map(({ id, name, soldInWeek, soldInMonth, inCarts }) => ({
      ...{ id, name: name.text, lang: name.lang === locale ? undefined : name.lang },
      ...{ week: number(soldInWeek), month: number(soldInMonth), carts: number(inCarts) },
    })),
  })
}

/** What she sold week by week, and of which product how much. */
export default function Statistics() {
  const t = useT()
  const here = useHere()
  const { weeks, products } = useLoaderData<typeof loader>()
  const isEmpty = weeks.every(({ units }) => units === 0)
  return (
    <Frame>
      <Heading level={1}>{t('seller.statistics.title')}</Heading>
      <SellerTabs current="statistics" />
      <p className="max-w-2xl">{t('seller.statistics.lead')}</p>
      {isEmpty ? (
        <EmptyState
          icon="shop"
          title={t('seller.statistics.empty')}
          text={t('seller.statistics.emptyText')}
        />
      ) : (
        <div className="grid gap-8 lg:grid-cols-2">
          <Chart
            title={t('seller.statistics.units')}
            labelHead={t('seller.statistics.week')}
            valueHead={t('seller.statistics.sold')}
            bars={weeks.map(({ label, units, unitsShown }) => ({ label, value: units, text: unitsShown }))}
          />
          <Chart
            title={t('seller.statistics.goods')}
            labelHead={t('seller.statistics.week')}
            valueHead={t('seller.statistics.sum')}
            bars={weeks.map(({ label, goods, goodsShown }) => ({ label, value: goods, text: goodsShown }))}
          />
        </div>
      )}
      {products.length > 0 && (
        <section className="grid gap-4">
          <Heading level={2}>{t('seller.statistics.products')}</Heading>
          <Table
            caption={t('seller.statistics.products')}
            captionHidden
            rows={products}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'name',
                label: t('seller.statistics.product'),
                rowHeader: true,
                cell: ({ id, name, lang }) => (
                  <a href={here(`/seller/products/${id}`)} lang={lang}>
                    {name}
                  </a>
                ),
              },
              { key: 'week', label: t('seller.statistics.inWeek'), numeric: true, cell: ({ week }) => week },
              {
                key: 'month',
                label: t('seller.statistics.inMonth'),
                numeric: true,
                cell: ({ month }) => month,
              },
              {
                key: 'carts',
                label: t('seller.statistics.inCarts'),
                numeric: true,
                cell: ({ carts }) => carts,
              },
            ]}
          />
        </section>
      )}
    </Frame>
  )
}
