import { json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayInTeam } from '~/domains/identity/index.server'
import {
  listMakerOrders,
  makerOrderSorts,
  makerOrderStatuses,
  makerOrdersPerPage,
} from '~/domains/vouchers/index.server'
import { Frame, useHere } from '~/http/frame'
import { forbidden, requireRole } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { keptKeyOf } from '~/http/session/kept-key.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Name } from '~/ui/content/name'
import { Tag } from '~/ui/content/tag'
import { ListTable } from '~/ui/data/list-table'
import { Tabs } from '~/ui/data/tabs'
import { KeptSends } from '~/ui/form/kept-sends'
import { nameDevices } from '~/views/names/name-devices.server'
import { MakerTabs } from './parts/maker-tabs'
import { orderTone } from './parts/order-tone'
import { makerSections } from './parts/team/maker-sections'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'maker_staff')
  // The desk begins with what she may open.
  const first = makerSections.find(({ area }) => mayInTeam(context, area))
  if (first?.key !== 'orders') throw first ? redirect(`/${context.locale}${first.path}`) : forbidden()
  const query = context.url.searchParams
  const status = makerOrderStatuses.find((one) => one === query.get('status')) ?? null
  const asked = readList(query, makerOrderSorts)
  const [{ orders, total, counts }, nameOf] = await Promise.all([
    listMakerOrders(context, { ...asked, status }),
    nameDevices(context.locale, context.now()),
  ])
  return json({
    title: pageTitle(context.locale, 'maker.orders.title'),
    status,
    keptKey: keptKeyOf(context.sessionId),
    list: listed(asked, total, makerOrdersPerPage),
    tabs: makerOrderStatuses.map((one) => ({ status: one, count: counts[one] ?? 0 })),
    all: Object.values(counts).reduce((a, b) => a + b, 0),
    orders: orders.map(({ deviceCode, priceTiyin, readyOn, ...order }) => ({
      ...order,
      device: nameOf(deviceCode),
      priceTiyin: String(priceTiyin),
      readyOn: isoDay(readyOn),
    })),
  })
}

export default function Orders() {
  const t = useT()
  const here = useHere()
  const { dateShort, money } = useFormat()
  const { status, tabs, all, orders, list, keptKey } = useLoaderData<typeof loader>()
  const hrefOf = (of: string | null) => here(of ? `/maker?${new URLSearchParams({ status: of })}` : '/maker')
  return (
    <Frame width="wide">
      <MakerTabs current="orders" />
      <Heading level={1}>{t('maker.orders.title')}</Heading>
      <KeptSends kind="handOvers" keptKey={keptKey} />
      <Tabs
        label={t('maker.orders.byState')}
        tabs={[
          { href: hrefOf(null), label: t('maker.orders.all'), current: status === null, count: all },
          ...tabs.map((tab) => ({
            href: hrefOf(tab.status),
            label: t(`vouchers.orderStatus.${tab.status}`),
            current: tab.status === status,
            count: tab.count,
          })),
        ]}
      />
      {orders.length === 0 ? (
        <EmptyState icon="document" title={t('maker.orders.empty')} text={t('maker.orders.emptyText')} />
      ) : (
        <ListTable
          list={list}
          caption={t('maker.orders.caption')}
          captionHidden
          rows={orders}
          rowKey={(order) => order.id}
          columns={[
            {
              key: 'number',
              label: t('maker.orders.number'),
              rowHeader: true,
              cell: (order) => <a href={here(`/maker/orders/${order.id}`)}>{order.number}</a>,
            },
            { key: 'device', label: t('maker.orders.device'), cell: (order) => order.device },
            {
              key: 'recipient',
              label: t('maker.orders.recipient'),
              cell: (order) => <Name of={order.recipientName} />,
            },
            {
              key: 'placed',
              label: t('maker.orders.placed'),
              sorts: true,
              cell: (order) => dateShort(order.placedAt),
            },
            {
              key: 'readyOn',
              label: t('maker.orders.readyOn'),
              sorts: true,
              cell: (order) => (order.readyOn ? dateShort(order.readyOn) : t('maker.orders.notPromised')),
            },
            {
              key: 'state',
              label: t('maker.orders.state'),
              cell: (order) => (
                <Tag tone={orderTone[order.status]}>{t(`vouchers.orderStatus.${order.status}`)}</Tag>
              ),
            },
            {
              key: 'price',
              label: t('maker.orders.price'),
              sorts: true,
              numeric: true,
              cell: (order) => money(order.priceTiyin),
            },
          ]}
        />
      )}
    </Frame>
  )
}
