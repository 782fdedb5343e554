import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  getDisputedParcel,
  listDeskRefunds,
  openDeskOrder,
  readDeskLimit,
} from '~/domains/market/index.server'
import { decideDisputeInput, readUnits } from '~/domains/market/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useT } from '~/i18n/react'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { Name } from '~/ui/content/name'
import { Notice } from '~/ui/content/notice'
import { SummaryList } from '~/ui/data/summary-list'
import { DisputeFacts } from '~/ui/market/disputes/dispute-facts'
import { ReturnFacts } from '~/ui/market/return-facts'
import { wordParcelMoney } from '~/views/orders/word-parcel-money.server'
import { decideDisputeAtDesk } from '~/workflows/market-orders/decide-dispute-at-desk.server'
import { viewDeskOrder } from '../parts/desk/desk-order.server'
import { DecisionForm } from '../parts/disputes/decision-form'
import { MoneyTable } from '../parts/disputes/money-table'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const { id } = args.params
  const of = await getDisputedParcel(context, id)
  const order = of && (await perform(context, openDeskOrder, of.orderId))
  const parcel = order?.parcels.find((one) => one.id === of?.parcelId)
  if (!order || !parcel) throw notFound()
  const shown = await viewDeskOrder(order, context.locale)
  const found = shown.parcels.find((one) => one.id === parcel.id)
  const dispute = found?.problems.find((one) => one.id === id)
  const trouble = parcel.problems.find((one) => one.id === id)
  if (!found || !dispute || !trouble) throw notFound()
  const waiting = (await listDeskRefunds(context, order.id)).find(({ decides }) => decides?.problemId === id)
  const { money } = createFormat(context.locale)
  return json({
    title: pageTitle(context.locale, 'disputes.title', { number: parcel.number }),
    order: { id: order.id, number: order.number, contact: shown.contact, account: shown.account },
    ...{ parcel: found, dispute },
    money: await wordParcelMoney(parcel, context.locale),
    refundKey: newId(),
    limit: money(await readDeskLimit(context.now())),
    isByYou: trouble.decidedBy.includes(context.personId ?? ''),
    waiting: waiting ? { amount: money(waiting.amountTiyin), isByYou: waiting.isByYou } : null,
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const of = await getDisputedParcel(context, args.params.id)
  if (!of || !args.params.id) throw notFound()
  const form = await readFormData(args.request)
  const parsed = parseForm(form, decideDisputeInput)
  if (!parsed.ok) return refuseForm(parsed)
  const { refundKey: key, remedy, text, delivery } = parsed.value
  const decided = await perform(context, decideDisputeAtDesk, {
    key,
    ...{ parcelId: of.parcelId, problemId: args.params.id, answer: text },
    ...{ remedy, units: readUnits(form), withDelivery: delivery === 'on' },
  })
  if (!decided.ok) return refuseForm(decided, remedyFields)
  const { isPrepared, isLast } = decided.value
  const done = isLast ? 'disputes.decide.doneLast' : 'disputes.decide.done'
  return redirectWithNotice(`/${context.locale}/admin/disputes/${args.params.id}`, {
    ...{ key: isPrepared ? 'admin.order.prepared' : done, tone: 'success' },
  })
}

/** What is wrong with what was chosen stands beside the choice. */
const remedyFields = {
  'market.error.refundNothing': 'remedy',
  'disputes.error.piecesForNothing': 'remedy',
  'disputes.error.notSent': 'remedy',
}

/** A dispute with both sides' words, what was to be sent back, the money's story, and the decision. */
export default function Dispute() {
  const t = useT()
  const here = useHere()
  const { order, parcel, dispute, money, refundKey, limit, isByYou, waiting } = useLoaderData<typeof loader>()
  const { contact } = order
  return (
    <Frame
      crumbs={useAdminCrumbs(
        { label: t('disputes.list.title'), href: here('/admin/disputes') },
        { label: parcel.number },
      )}
    >
      <Heading level={1} caption={t('disputes.list.title')}>
        {parcel.number}
      </Heading>
      {parcel.isOwn && <Notice tone="warning">{t('sides.error.settleOrder')}</Notice>}
      <DisputeFacts dispute={dispute} reader="desk" />
      <SummaryList
        rows={[
          {
            key: 'order',
            label: t('admin.orders.number'),
            value: <a href={here(`/admin/orders/${order.id}`)}>{order.number}</a>,
          },
          { key: 'buyer', label: t('admin.orders.buyer'), value: contact.name },
          {
            key: 'phone',
            label: t('shop.checkout.phone'),
            value: <a href={`tel:+${contact.phoneDigits}`}>{contact.phone}</a>,
          },
          {
            key: 'seller',
            label: t('admin.orders.seller'),
            value: (
              <a href={here(`/admin/sellers/${parcel.seller.id}`)}>
                <Name of={parcel.seller.name} />
              </a>
            ),
          },
          { key: 'state', label: t('disputes.parcelState'), value: t(`shop.order.status.${parcel.status}`) },
        ]}
      />
      {dispute.kind === 'return' &&
        parcel.returns.map((goods) => (
          <section key={goods.id} className="grid gap-3" aria-label={t('returns.of')}>
            <Heading level={2}>{t('returns.of')}</Heading>
            <ReturnFacts goods={goods} reader="desk" />
          </section>
        ))}
      <MoneyTable money={money} />
      {waiting && (
        <Notice tone="warning" title={t('disputes.decide.waiting', { amount: waiting.amount })}>
          <p>{t(waiting.isByYou ? 'admin.order.waiting.byYou' : 'disputes.decide.waitingText')}</p>
          <p>
            <a className="inline-flex min-h-11 items-center" href={here(`/admin/orders/${order.id}`)}>
              {t('disputes.decide.toWaiting')}
            </a>
          </p>
        </Notice>
      )}
      {dispute.status === 'looking' && isByYou && <Notice>{t('disputes.error.decidedByYou')}</Notice>}
      {(dispute.status === 'deciding' || (dispute.status === 'looking' && !isByYou)) &&
        !parcel.isOwn &&
        !waiting && (
          <DecisionForm
            {...{ refundKey, limit }}
            lines={parcel.refundable}
            isReleased={parcel.isReleased}
            isLast={dispute.status === 'looking'}
          />
        )}
      {order.account === 'known' && <Notice>{t('admin.person.seen')}</Notice>}
    </Frame>
  )
}
