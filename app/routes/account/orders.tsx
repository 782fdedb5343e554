import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { buyerOrdersPerPage, listBuyerOrders } from '~/domains/market/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireSignedIn } from '~/http/guards.server'
import { countPages, readPage } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Name } from '~/ui/content/name'
import { Tag } from '~/ui/content/tag'
import { Pagination } from '~/ui/data/pagination'
import { Table } from '~/ui/data/table'
import { UnseenMark } from '~/ui/market/messages/unseen-mark'
import { parcelTones } from '~/ui/market/parcel-tones'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const page = readPage(context.url.searchParams)
  const { orders, total } = await listBuyerOrders(context, { page })
  return json({
    title: pageTitle(context.locale, 'account.orders.title'),
    orders: orders.map(({ totalTiyin, ...order }) => ({ ...order, totalTiyin: totalTiyin.toString() })),
    total,
    page,
    pageCount: countPages(page, total, buyerOrdersPerPage),
  })
}

export default function Orders() {
  const t = useT()
  const here = useHere()
  const { money, dateLong } = useFormat()
  const { orders, total, page, pageCount } = useLoaderData<typeof loader>()
  return (
    <Frame
      crumbs={[
        { label: t('account.overview.title'), href: here('/account') },
        { label: t('account.orders.title') },
      ]}
    >
      <Heading level={1}>{t('account.orders.title')}</Heading>
      <p>
        <a href={here('/account/questions')}>{t('voices.question.ownTitle')}</a>
      </p>
      {total === 0 ? (
        <EmptyState
          icon="cart"
          title={t('account.orders.empty')}
          text={t('account.orders.emptyText')}
          action={<ButtonLink href={here('/market')}>{t('account.orders.toMarket')}</ButtonLink>}
        />
      ) : (
        <>
          <Table
            caption={t('account.orders.title')}
            captionHidden
            rows={orders}
            rowKey={({ number }) => number}
            columns={[
              {
                key: 'number',
                label: t('account.orders.number'),
                rowHeader: true,
                cell: ({ number, unseen }) => (
                  <>
                    <a href={here(`/orders/${number}`)}>{number}</a> <UnseenMark count={unseen} />
                  </>
                ),
              },
              { key: 'paid', label: t('account.orders.paidAt'), cell: ({ paidAt }) => dateLong(paidAt) },
              {
                key: 'parcels',
                label: t('account.orders.parcels'),
                cell: ({ parcels }) => (
                  <ul className="grid gap-1">
                    {parcels.map(({ number, sellerName, status }) => (
                      <li key={number}>
                        <Name of={sellerName} />{' '}
                        <Tag tone={parcelTones[status]}>{t(`shop.order.status.${status}`)}</Tag>
                      </li>
                    ))}
                  </ul>
                ),
              },
              {
                key: 'total',
                label: t('account.orders.total'),
                numeric: true,
                cell: ({ totalTiyin }) => money(totalTiyin),
              },
            ]}
          />
          <Pagination
            page={page}
            pageCount={pageCount}
            total={total}
            hrefOf={(each) => `${here('/account/orders')}?page=${each}`}
          />
        </>
      )}
    </Frame>
  )
}
