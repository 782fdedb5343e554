import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listSellerParcels, parcelSorts, parcelsPerPage, prepareParcel } from '~/domains/market/index.server'
import { type NotAccepted, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { listed, readList, readSearch } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { ownValue } from '~/lib/own-value'
import { perform } from '~/platform/perform.server'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { FacetList } from '~/ui/data/facet-list'
import { ListSearch } from '../parts/list-search'
import { viewOrderRows } from '../parts/orders/order-rows.server'
import { PickedOrders } from '../parts/orders/picked-orders'
import { SellerTabs } from '../parts/seller-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const statuses = ['paid', 'accepted', 'packed', 'shipped', 'delivered', 'received', 'cancelled'] as const

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'orders', 'artisan')
  const { locale, url } = context
  const status = statuses.find((known) => known === url.searchParams.get('status')) ?? null
  const asked = readList(url.searchParams, parcelSorts)
  const q = readSearch(url.searchParams)
  const { orders, total, counts } = await listSellerParcels(context, { ...asked, q, status })
  return json({
    title: pageTitle(locale, 'seller.orders.title'),
    status,
    q,
    list: listed(asked, total, parcelsPerPage),
    counts,
    orders: await viewOrderRows(orders, locale, context.now()),
  })
}

/** Accepts or packs several at once; those that have moved meanwhile stay as they are. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'orders', 'artisan')
  const form = await readFormData(args.request)
  const move = ownValue({ accept: 'accept', pack: 'pack' } as const, String(form.get('intent')))
  if (!move) return refuseForm(unknownAct)
  const picked = [...new Set(form.getAll('parcels').map(String))].slice(0, parcelsPerPage)
  if (picked.length === 0) return refuseForm(nonePicked)
  let count = 0
  for (const parcelId of picked) {
    const moved = await perform(context, prepareParcel, { parcelId, move })
    if (moved.ok) count += 1
    else if (picked.length === 1) return refuseForm(moved)
  }
  const { pathname, search } = context.url
  const tone = count === picked.length ? 'success' : 'info'
  return redirectWithNotice(`${pathname}${search}`, {
    key: 'seller.orders.bulk.done',
    values: { count },
    tone,
  })
}

const nonePicked: NotAccepted = {
  ok: false,
  reply: { errors: {}, form: { key: 'seller.orders.bulk.none' } },
}

export default function SellerParcels() {
  const t = useT()
  const here = useHere()
  const { orders, status, q, list, counts } = useLoaderData<typeof loader>()
  const path = (value: string | null) => here(`/seller/orders${value ? `?status=${value}` : ''}`)
  return (
    <Frame width="wide">
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
          <ListSearch
            action={here('/seller/orders')}
            label={t('seller.orders.search')}
            q={q}
            status={status}
            clear={{ href: path(status), label: t('seller.orders.clear') }}
          />
          {orders.length === 0 ? (
            <EmptyState
              title={t(q ? 'seller.orders.notFound' : 'seller.orders.empty')}
              text={t(q ? 'seller.orders.notFoundText' : 'seller.orders.emptyText')}
              icon={q ? 'search' : 'cart'}
            />
          ) : (
            <PickedOrders orders={orders} list={list} />
          )}
        </div>
      </div>
    </Frame>
  )
}
