import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listSellerParcels, parcelSorts, parcelsPerPage } from '~/domains/market/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { FacetList } from '~/ui/data/facet-list'
import { viewOrderRows } from './parts/order-rows.server'
import { OrdersTable } from './parts/orders-table'
import { SellerTabs } from './parts/seller-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const statuses = ['paid', 'shipped', 'delivered', 'cancelled'] as const

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'artisan')
  const { locale, url } = context
  const status = statuses.find((known) => known === url.searchParams.get('status')) ?? null
  const asked = readList(url.searchParams, parcelSorts)
  const { orders, total, counts } = await listSellerParcels(context, { ...asked, status })
  return json({
    title: pageTitle(locale, 'seller.orders.title'),
    status,
    list: listed(asked, total, parcelsPerPage),
    counts,
    orders: await viewOrderRows(orders, locale, context.now()),
  })
}

export default function SellerParcels() {
  const t = useT()
  const here = useHere()
  const { orders, status, list, counts } = useLoaderData<typeof loader>()
  const path = (value: string | null) => here(`/seller/orders${value ? `?status=${value}` : ''}`)
  return (
    <Frame>
      <Heading level={1}>{t('seller.orders.title')}</Heading>
      <SellerTabs current="orders" />
      <div className="grid gap-6 lg:grid-cols-[12rem_minmax(0,1fr)]">
        <FacetList
          level={2}
          title={t('seller.orders.state')}
          facets={statuses.map((value) => ({
            href: path(value === status ? null : value),
            label: t(`seller.orders.filter.${value}`),
            count: counts[value] ?? 0,
            current: value === status,
          }))}
        />
        <div className="grid content-start gap-5">
          {orders.length === 0 ? (
            <EmptyState title={t('seller.orders.empty')} text={t('seller.orders.emptyText')} icon="cart" />
          ) : (
            <OrdersTable orders={orders} list={list} />
          )}
        </div>
      </div>
    </Frame>
  )
}
