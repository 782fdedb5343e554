import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mayInTeam } from '~/domains/identity/index.server'
import {
  correctTracking,
  getSellerParcel,
  prepareParcel,
  recordArrival,
  shipParcel,
  submitDelay,
} from '~/domains/market/index.server'
import {
  cancelReasons,
  delayForm,
  partRefundInput,
  readUnits,
  refundReasons,
  trackingInput,
} from '~/domains/market/schema'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { forbidden, notFound, requireTeam, type SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useT } from '~/i18n/react'
import { newId } from '~/lib/ids'
import { ownValue } from '~/lib/own-value'
import { keyOf } from '~/lib/text-key'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { ButtonLink } from '~/ui/action/button-link'
import { PrintButton } from '~/ui/action/print-button'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Name } from '~/ui/content/name'
import { Notice } from '~/ui/content/notice'
import { Tag } from '~/ui/content/tag'
import { SummaryList } from '~/ui/data/summary-list'
import { Timeline } from '~/ui/data/timeline'
import { UnseenMark } from '~/ui/market/messages/unseen-mark'
import { PartRefundForm } from '~/ui/market/part-refund-form'
import { ReturnNotice } from '~/ui/market/return-notice'
import { cancelAndRefundParcel } from '~/workflows/market-orders/cancel-and-refund-parcel.server'
import { returnPartAndRefund } from '~/workflows/market-orders/return-part-and-refund.server'
import { disputeActions } from '../parts/orders/dispute-actions.server'
import { orderTones } from '../parts/orders/order-tones'
import { viewSellerOrder } from '../parts/orders/order-view.server'
import { CancelForm, CorrectTrackingForm, ShipForm } from '../parts/orders/parcel-forms'
import { ArriveForm, PrepareForms } from '../parts/orders/prepare-forms'
import { SellerDisputes } from '../parts/orders/seller-disputes'
import { DelayForm } from '../parts/schedule/delay-form'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'orders', 'artisan')
  const order = await getSellerParcel(context, args.params.id ?? '')
  if (!order) throw notFound()
  return json({
    title: pageTitle(context.locale, 'seller.order.title', { number: order.number }),
    order: await viewSellerOrder(order, context.locale, context.now()),
    refundKey: newId(),
    keepsShop: mayInTeam(context, 'shop'),
  })
}

const shipForm = z.object({ tracking: trackingInput })
const cancelForm = z.object({ reason: z.enum(cancelReasons, { error: 'seller.error.reasonMissing' }) })

/** What whoever only packs does not do. */
const shopActs = ['cancel', 'delay', 'returnPart', ...Object.keys(disputeActions)]

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'orders', 'artisan')
  const form = await readFormData(args.request)
  const parcelId = args.params.id ?? ''
  const page = `/${context.locale}/seller/orders/${parcelId}`
  const intent = form.get('intent')
  if (shopActs.includes(String(intent)) && !mayInTeam(context, 'shop')) throw forbidden()
  if (intent === 'cancel') {
    const parsed = parseForm(form, cancelForm)
    if (!parsed.ok) return refuseForm(parsed)
    const cancelled = await perform(context, cancelAndRefundParcel, { parcelId, reason: parsed.value.reason })
    if (!cancelled.ok) return refuseForm(cancelled)
    return redirectWithNotice(page, { key: 'seller.order.cancel.done', tone: 'info' })
  }
  if (intent === 'delay') {
    const today = isoDayOf(context.now())
    const parsed = parseForm(form, delayForm(today))
    if (!parsed.ok) return refuseForm(parsed)
    const asked = await perform(context, submitDelay, { parcelId, ...parsed.value })
    if (!asked.ok) return refuseForm(asked, { 'market.error.delayDay': 'untilOn' })
    return redirectWithNotice(page, { key: 'seller.order.delay.sent', tone: 'success' })
  }
  if (intent === 'accept' || intent === 'pack') {
    const moved = await perform(context, prepareParcel, { parcelId, move: intent })
    if (!moved.ok) return refuseForm(moved)
    return redirectWithNotice(page, { key: `seller.order.${intent}.done`, tone: 'success' })
  }
  if (intent === 'arrive') {
    const came = await perform(context, recordArrival, { parcelId })
    if (!came.ok) return refuseForm(came)
    return redirectWithNotice(page, { key: 'seller.order.arrive.done', tone: 'success' })
  }
  if (intent === 'returnPart') return givePartBack(context, parcelId, form)
  const inDispute = ownValue(disputeActions, String(intent))
  if (inDispute) return inDispute(context, { parcelId, form, here: page })
  if (intent !== 'ship' && intent !== 'correctTracking') return refuseForm(unknownAct)
  const parsed = parseForm(form, shipForm)
  if (!parsed.ok) return refuseForm(parsed)
  if (intent === 'correctTracking') {
    const { tracking: trackingNumber } = parsed.value
    const corrected = await perform(context, correctTracking, { parcelId, trackingNumber })
    if (!corrected.ok) return refuseForm(corrected)
    return redirectWithNotice(page, { key: 'seller.order.ship.corrected', tone: 'success' })
  }
  const shipped = await perform(context, shipParcel, { parcelId, trackingNumber: parsed.value.tracking })
  if (!shipped.ok) return refuseForm(shipped)
  return redirectWithNotice(page, { key: 'seller.order.ship.done', tone: 'success' })
}

async function givePartBack(context: SignedInContext, parcelId: string, form: FormData) {
  const parsed = parseForm(form, partRefundInput)
  if (!parsed.ok) return refuseForm(parsed)
  const { refundKey: key, reason, delivery } = parsed.value
  const input = { key, parcelId, units: readUnits(form), withDelivery: delivery === 'on', reason }
  const returned = await perform(context, returnPartAndRefund, input)
  if (!returned.ok) return refuseForm(returned)
  const amount = createFormat(context.locale).money(returned.value.amountTiyin)
  const page = `/${context.locale}/seller/orders/${parcelId}`
  return redirectWithNotice(page, { key: 'seller.partRefund.done', values: { amount }, tone: 'success' })
}

export default function Parcel() {
  const t = useT()
  const here = useHere()
  const { order, refundKey, keepsShop } = useLoaderData<typeof loader>()
  const { number, status, contact } = order
  return (
    <Frame width="narrow" back={{ href: here('/seller/orders'), label: t('seller.orders.title') }}>
      <Heading level={1} size="l" caption={t('seller.orders.number')}>
        {number}
      </Heading>
      <p>
        <Tag tone={orderTones[status]}>{t(`seller.orders.status.${status}`)}</Tag>
      </p>
      <SummaryList
        title={t('seller.order.goods')}
        rows={[
          ...order.lines.map((line) => ({
            key: line.productId,
            label: <span lang={line.lang}>{line.name}</span>,
            value: t('seller.order.pieces', { quantity: line.quantity, sum: line.sum }),
          })),
          ...(order.discount
            ? [{ key: 'discount', label: t('promos.discount'), value: order.discount }]
            : []),
          { key: 'delivery', label: t('seller.order.delivery'), value: order.delivery },
          { key: 'total', label: t('seller.order.total'), value: <strong>{order.amount}</strong> },
          ...(order.refunded
            ? [{ key: 'refunded', label: t('seller.partRefund.sum'), value: order.refunded }]
            : []),
          ...(order.shipByOn
            ? [{ key: 'shipBy', label: t('seller.order.shipBy'), value: order.shipByOn }]
            : []),
        ]}
      />
      {/* The dispute itself says that the money waits for it. */}
      {!order.isDisputed && (
        <p>
          {t(`seller.order.money.${order.money}`, { amount: order.left })}
          {order.releasesOn && ` ${t('seller.order.releasesOn', { date: order.releasesOn })}`}
          {order.receivedBy && ` ${t('seller.order.receivedBy', { date: order.receivedBy })}`}
        </p>
      )}
      {order.lateUntil && (
        <Notice tone="warning">
          <p>{t('seller.order.overdue', { date: order.lateUntil })}</p>
          <p>{t('seller.order.noPenalty')}</p>
        </Notice>
      )}
      {order.delay && order.delay.status !== 'lapsed' && (
        <Notice tone="info">{t(`seller.order.delay.${order.delay.status}`, order.delay)}</Notice>
      )}
      {keepsShop && <SellerDisputes disputes={order.problems} />}
      {order.goods.slice(0, 1).map((goods) => (
        <ReturnNotice
          key={goods.id}
          reader="seller"
          goods={goods}
          href={here(`/seller/orders/${order.id}/return`)}
        />
      ))}
      <SummaryList
        title={t('seller.order.address')}
        rows={[
          { key: 'name', label: t('seller.order.recipient'), value: <Name of={contact.name} /> },
          {
            key: 'phone',
            label: t('seller.order.phone'),
            value: <a href={`tel:+${contact.phoneDigits}`}>{contact.phone}</a>,
          },
          { key: 'address', label: t('seller.order.deliverTo'), value: <FreeText of={contact.address} /> },
          ...(contact.note
            ? [{ key: 'note', label: t('seller.order.note'), value: <FreeText of={contact.note} /> }]
            : []),
          ...(contact.gift
            ? [{ key: 'gift', label: t('checkout.gift.put'), value: <FreeText of={contact.gift} /> }]
            : []),
          ...(order.tracking
            ? [{ key: 'tracking', label: t('seller.order.ship.tracking'), value: order.tracking }]
            : []),
        ]}
      />
      <p className="text-muted">{t('seller.order.privacy')}</p>
      {keepsShop && (
        <p className="flex flex-wrap items-center gap-x-3">
          <a className="inline-flex min-h-11 items-center" href={here(`/seller/orders/${order.id}/messages`)}>
            {t('messages.toBuyer')}
          </a>
          <UnseenMark count={order.unseen} />
        </p>
      )}
      <PrepareForms status={status} acceptBy={order.acceptByOn} />
      {order.isHere && (
        <>
          <ShipForm />
          {keepsShop && order.delay?.status !== 'asked' && <DelayForm />}
          {keepsShop && <CancelForm reasons={cancelReasons} />}
        </>
      )}
      {status === 'shipped' && (
        <>
          <ArriveForm />
          <CorrectTrackingForm tracking={order.tracking ?? ''} />
        </>
      )}
      {keepsShop && order.refundable.length > 0 && !order.isDisputed && (
        <PartRefundForm
          parcelId={order.id}
          refundKey={refundKey}
          lines={order.refundable}
          reasons={refundReasons}
          isReleased={order.money === 'released'}
        />
      )}
      <section className="grid gap-4">
        <Heading level={2}>{t('seller.order.history')}</Heading>
        <Timeline
          events={order.events.map((event) => ({
            key: event.dateTime + event.type,
            title: t(keyOf('seller.order.event', event.type)),
            date: event.at,
            dateTime: event.dateTime,
            ...(event.reason ? { text: t(keyOf('seller.order.cancel.reasons', event.reason)) } : {}),
          }))}
        />
      </section>
      <div className="flex flex-wrap gap-3">
        {status !== 'cancelled' && (
          <ButtonLink
            href={here(`/seller/orders/${order.id}/slip`)}
            look="secondary"
            icon="download"
            download
          >
            {t('seller.slip.print')}
          </ButtonLink>
        )}
        <PrintButton />
      </div>
    </Frame>
  )
}
