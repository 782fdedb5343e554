import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayInTeam } from '~/domains/identity/index.server'
import {
  countAskedRequests,
  countHandedTexts,
  countWaitingContracts,
  countWaitingParts,
  getSellerDesk,
  listSellerParcels,
  listSellerReturns,
  listUnseenThreads,
  type SellerDesk,
  sellerReturnsPerPage,
} from '~/domains/market/index.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireTeam } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useFormat, useT } from '~/i18n/react'
import { nameInScript } from '~/i18n/show-in-script'
import { endReminders } from '~/lib/figures/end-reminders'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { ListPages } from '~/ui/data/list-pages'
import { Stats } from '~/ui/data/stats'
import { SummaryList } from '~/ui/data/summary-list'
import { ContractsWaiting } from '~/ui/market/contracts/contracts-waiting'
import { UnseenMark } from '~/ui/market/messages/unseen-mark'
import { ReturnNext } from '~/ui/market/return-next'
import { ReturnStatus } from '~/ui/market/return-status'
import { PartsWaiting } from './parts/contracts/parts-waiting'
import { StatusNotice } from './parts/notices/status-notice'
import { SuspendedNotice } from './parts/notices/suspended-notice'
import { viewOrderRows } from './parts/orders/order-rows.server'
import { OrdersTable } from './parts/orders/orders-table'
import { SellerTabs } from './parts/seller-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'orders', 'artisan')
  const { locale } = context
  const asked = readList(context.url.searchParams, [], 'returns.')
  const desk = await getSellerDesk(context)
  if (!desk) throw notFound()
  const { money, number, dateLong } = createFormat(locale)
  const waiting = await listSellerParcels(context, { status: 'unsent', page: 1 })
  const { returns, total } = await listSellerReturns(context, asked.page)
  return json({
    title: pageTitle(locale, 'seller.home.title'),
    seller: {
      slug: desk.seller.slug,
      name: nameInScript(desk.seller.displayName, locale),
      status: desk.seller.status,
      reason: desk.seller.reason,
      kind: desk.seller.kind,
    },
    ends: viewEnd(desk, dateLong),
    counts: {
      toSend: number(waiting.total),
      onTheWay: number((desk.orders.shipped ?? 0) + (desk.orders.delivered ?? 0)),
      published: number(desk.products.published ?? 0),
      soldOut: number(desk.soldOut),
    },
    escrow: money(desk.underwayTiyin),
    available: money(desk.balanceTiyin),
    threads: await listUnseenThreads(context),
    asked: await countAskedRequests(context),
    contracts: await countWaitingContracts(context),
    parts: await countWaitingParts(context),
    translations: await countHandedTexts(context),
    returnList: listed(asked, total, sellerReturnsPerPage),
    returns: returns.map(({ dueOn, ...row }) => ({ ...row, dueOn: dueOn ? dateLong(dueOn) : null })),
    keepsShop: mayInTeam(context, 'shop'),
    seesMoney: mayInTeam(context, 'money'),
    orders: await viewOrderRows(waiting.orders.slice(0, 10), locale, context.now()),
  })
}

/** So many days before its end she is told on her home, too. */
const soonDays = Math.max(...endReminders.map(({ days }) => days))

/** The end of her status that she has to know of: near, or over; null where there is none. */
function viewEnd({ statusEnd }: SellerDesk, dateLong: (day: Date) => string) {
  if (!statusEnd || statusEnd.daysLeft > soonDays) return null
  return { date: dateLong(statusEnd.untilOn), isOver: statusEnd.daysLeft < 0 }
}

export default function SellerHome() {
  const t = useT()
  const here = useHere()
  const { name, dateTime } = useFormat()
  const {
    seller,
    ends,
    counts,
    orders,
    threads,
    asked,
    contracts,
    parts,
    translations,
    returns,
    returnList,
    escrow,
    available,
    keepsShop,
    seesMoney,
  } = useLoaderData<typeof loader>()
  const isSuspended = seller.status === 'suspended'
  return (
    <Frame>
      <Heading level={1} caption={name(seller.name)}>
        {t('seller.home.title')}
      </Heading>
      <SellerTabs current="home" />
      {keepsShop && ends && <StatusNotice {...ends} kind={seller.kind} />}
      <ButtonGroup>
        {keepsShop && !isSuspended && (
          <ButtonLink href={here('/seller/products/new')} icon="plus">
            {t('seller.products.add')}
          </ButtonLink>
        )}
        {!isSuspended && (
          <ButtonLink href={here(`/market/sellers/${seller.slug}`)} look="secondary" icon="eye">
            {t('seller.home.shopPage')}
          </ButtonLink>
        )}
      </ButtonGroup>
      {isSuspended && <SuspendedNotice name={seller.name} reason={seller.reason} />}
      {asked > 0 && (
        <Notice>
          <a className="inline-flex min-h-11 items-center" href={here('/seller/requests')}>
            {t('requests.seller.waitingCount', { count: asked })}
          </a>
        </Notice>
      )}
      {translations > 0 && (
        <Notice>
          <a className="inline-flex min-h-11 items-center" href={here('/seller/translations')}>
            {t('translations.own.waiting', { count: translations })}
          </a>
        </Notice>
      )}
      <ContractsWaiting {...contracts} href={here('/seller/contracts')} />
      <PartsWaiting {...parts} />
      {threads.length > 0 && (
        <section className="grid gap-4">
          <Heading level={2}>{t('messages.newOnes')}</Heading>
          <SummaryList
            rows={threads.map(({ parcelId, number, count, sentAt }) => ({
              key: parcelId,
              label: (
                <a
                  className="inline-flex min-h-11 items-center"
                  href={here(`/seller/orders/${parcelId}/messages`)}
                >
                  {number}
                </a>
              ),
              value: (
                <p className="flex flex-wrap items-center gap-x-3">
                  <UnseenMark count={count} />
                  {dateTime(sentAt)}
                </p>
              ),
            }))}
          />
        </section>
      )}
      {returns.length > 0 && (
        <section className="grid gap-4">
          <Heading level={2}>{t('returns.seller.title')}</Heading>
          <SummaryList
            rows={returns.map(({ parcelId, number, status, dueOn }) => ({
              key: parcelId,
              label: <a href={here(`/seller/orders/${parcelId}/return`)}>{number}</a>,
              value: (
                <>
                  <p>
                    <strong>
                      <ReturnStatus reader="seller" status={status} />
                    </strong>
                  </p>
                  <ReturnNext reader="seller" status={status} dueOn={dueOn} />
                </>
              ),
            }))}
          />
          <ListPages list={returnList} of={t('returns.seller.title')} />
        </section>
      )}
      <section className="grid gap-4">
        <Heading level={2}>{t('seller.home.toSend')}</Heading>
        {orders.length === 0 ? (
          <EmptyState
            icon="checkCircle"
            level={3}
            title={t('seller.home.toSendNone')}
            text={t('seller.home.toSendNoneText')}
          />
        ) : (
          <OrdersTable orders={orders} />
        )}
        <p>
          <a href={here('/seller/orders')}>{t('seller.home.allOrders')}</a>
        </p>
      </section>
      <Stats
        stats={(['toSend', 'onTheWay', 'published', 'soldOut'] as const).map((key) => ({
          label: t(`seller.home.counts.${key}`),
          value: counts[key],
        }))}
      />
      {seesMoney && (
        <section className="grid gap-4">
          <Heading level={2}>{t('seller.home.money.title')}</Heading>
          <Stats
            stats={[
              { label: t('seller.home.money.escrow'), value: escrow },
              { label: t('seller.home.money.available'), value: available },
            ]}
          />
          <p>
            <a href={here('/seller/money')}>{t('seller.home.money.statement')}</a>
          </p>
        </section>
      )}
    </Frame>
  )
}
