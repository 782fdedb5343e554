import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMoneyMoves } from '~/domains/payments/index.server'
import {
  deviceOrderMoves,
  getLastAct,
  getOwnClaims,
  getOwnDeviceOrder,
  getOwnRenewals,
  renewHandoverCode,
  seenByHelper,
} from '~/domains/vouchers/index.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireSignedIn } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { isoDay } from '~/lib/figures/iso-day'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { ActingFor } from '~/ui/assistance/acting-for'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Tag } from '~/ui/content/tag'
import { MoneyHistory } from '~/ui/data/money-history'
import { DeliverySteps } from '~/ui/devices/delivery/delivery-steps'
import { FittingList } from '~/ui/devices/making/fitting-list'
import { MakingSteps } from '~/ui/devices/making/making-steps'
import { RepairFacts } from '~/ui/devices/making/repair-facts'
import { LearnToUse } from '~/ui/training/learn-to-use'
import { nameHelper } from '~/views/applications/helped/name-helper.server'
import { seeAsHolder } from '~/views/applications/helped/see-as-holder.server'
import { showOrderVisits } from '~/views/appointments/show-order-visits.server'
import { showAcceptance } from '~/views/devices/show-acceptance'
import { showClaim } from '~/views/devices/show-claim'
import { showDispatches } from '~/views/devices/show-dispatches'
import { showMaking } from '~/views/devices/show-making'
import { showMeasured } from '~/views/devices/show-measured'
import { showRepair } from '~/views/devices/show-repair'
import { nameDevices } from '~/views/names/name-devices.server'
import { namePlaces } from '~/views/names/name-places.server'
import { payDeviceOrder } from '~/workflows/device-orders/pay-device-order.server'
import { AmountsTable } from './parts/amounts-table'
import { ClaimsPanel } from './parts/claims/claims-panel'
import { CodePanel } from './parts/code-panel'
import { EventList } from './parts/event-list'
import { useFirstCrumb } from './parts/helped/use-first-crumb'
import { AcceptPanel } from './parts/making/accept-panel'
import { OwnMeasured } from './parts/making/own-measured'
import { VisitPanel } from './parts/making/visit-panel'
import { DeliveryPanel } from './parts/order/delivery-panel'
import { OrderFacts } from './parts/order/order-facts'
import { OrderStanding } from './parts/order/order-standing'
import { orderTone } from './parts/tones'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const { locale } = context
  const { reader, assisted } = await seeAsHolder(context, args.params.id)
  const own = await getOwnDeviceOrder(reader, args.params.id ?? '')
  if (!own) throw notFound()
  const order = assisted ? seenByHelper(own) : own
  const [nameOf, placeOf, moves, claims, act, events, renewals] = await Promise.all([
    nameDevices(locale, context.now()),
    namePlaces(locale),
    listMoneyMoves(order.id),
    getOwnClaims(context, order.id),
    getLastAct(context, order.id),
    Promise.all(
      order.events.map(async ({ help, ...event }) => ({ ...event, helper: await nameHelper(help, locale) })),
    ),
    getOwnRenewals(context, order.id),
  ])
  const { id, number, voucherId, voucherNumber, status, delivery } = order
  const { beneficiary, measurements, measurementsText } = order
  return json({
    title: pageTitle(locale, 'vouchers.order.title', { number }),
    device: nameOf(order.deviceCode),
    deviceCode: order.deviceCode,
    assisted,
    making: showMaking(order.making),
    repair: showRepair(order.repair, locale),
    dispatches: order.isMadeToMeasure ? null : showDispatches(order.dispatches),
    today: isoDayOf(context.now()),
    acceptance: showAcceptance(order.acceptance),
    visits: await showOrderVisits(reader, order),
    moves: moves.map(({ id, kind, state, amountTiyin, at, doneAt }) => ({
      ...{ id, kind, state },
      amountTiyin: String(amountTiyin),
      at: at.toISOString(),
      doneAt: doneAt?.toISOString() ?? null,
    })),
    claims: {
      claims: claims?.claims.map(showClaim) ?? [],
      possible: claims?.possible ?? [],
      returnUntil: isoDay(claims?.returnUntil),
      warrantyUntil: isoDay(claims?.warrantyUntil),
    },
    renewal: renewals?.renewals.length ? ('see' as const) : renewals?.mayAsk ? ('link' as const) : null,
    order: {
      ...{ id, number, voucherId, voucherNumber, status, delivery, events },
      isMadeToMeasure: order.isMadeToMeasure,
      handoverCode: order.handoverCode,
      measured: showMeasured(order.measured),
      ...{ beneficiary, measurements, measurementsText },
      codeAttemptsLeft: order.codeAttemptsLeft,
      /** The maker says, by a signed form, that she has it: her centre looks at it. */
      actWaits: act?.status === 'recorded' && status === 'ready',
      offer: order.offer.title[locale],
      warrantyMonths: order.offer.warrantyMonths,
      maker: {
        slug: order.maker.slug,
        name: order.maker.name,
        phone: order.maker.phone,
        address: placeOf(order.maker.soato, order.maker.address[locale]),
      },
      visit: order.visit && placeOf(order.visit.districtSoato, order.visit.street),
      recipient: order.recipient,
      payUntil: order.payUntil,
      late: order.payUntil !== null && order.payUntil <= context.now(),
      readyOn: isoDay(order.readyOn),
      ...{ handedOverAt: order.handedOverAt, placedAt: order.placedAt },
      mayCancel: deviceOrderMoves(status).includes('cancel'),
      amounts: {
        priceTiyin: String(order.priceTiyin),
        voucherPartTiyin: String(order.voucherPartTiyin),
        topUpTiyin: String(order.topUpTiyin),
      },
    },
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireSignedIn(args)
  const { locale } = context
  const form = await readFormData(args.request)
  const order = await getOwnDeviceOrder(context, args.params.id ?? '')
  if (!order) throw notFound()
  const page = `/${locale}/vouchers/orders/${order.id}`
  const intent = form.get('intent')
  if (intent === 'newCode') {
    const renewed = await perform(context, renewHandoverCode, { deviceOrderId: order.id })
    if (!renewed.ok) return refuseForm(renewed)
    return redirectWithNotice(page, { key: 'vouchers.code.renewed', tone: 'success' })
  }
  if (intent !== 'pay') return refuseForm(unknownAct)
  const lineName = getT(locale)('vouchers.pay.line', { number: order.number })
  const started = await payDeviceOrder(context, { deviceOrderId: order.id, lineName, locale })
  if (started.ok) return redirect(started.value.payUrl, { status: 303 })
  // Paid already, or its time is over: the page that asks the provider knows better than this one.
  const isUnderWay =
    started.error === 'payments.error.alreadyPaid' || started.error === 'payments.error.processing'
  if (isUnderWay) return redirect(`${page}/paid`, { status: 303 })
  return refuseForm(started)
}

export default function Order() {
  const t = useT()
  const here = useHere()
  const { order, device, deviceCode, visits, moves, claims, making, acceptance, assisted, renewal, ...page } =
    useLoaderData<typeof loader>()
  const { dispatches, today } = page
  const { status, maker } = order
  // Her voucher is what she goes on with.
  const isOver = status === 'cancelled' || status === 'declined' || status === 'returned'
  return (
    <Frame
      crumbs={[
        useFirstCrumb(assisted !== null),
        { label: device, href: here(`/vouchers/${order.voucherId}`) },
        { label: order.number },
      ]}
    >
      <ActingFor of={assisted} what="voucher" />
      <Heading level={1} caption={device}>
        {t('vouchers.order.title', { number: order.number })}
      </Heading>
      <p>
        <Tag tone={orderTone[status]}>{t(`vouchers.orderStatus.${status}`)}</Tag>
      </p>
      <OrderStanding order={order} visits={visits} isHelped={assisted !== null} />
      {isOver && (
        <p>
          <ButtonLink href={here(`/vouchers/${order.voucherId}`)}>
            {t('vouchers.order.backToVoucher')}
          </ButtonLink>
        </p>
      )}
      {order.actWaits && (
        <Notice tone="warning" title={t('vouchers.act.ownTitle')}>
          {t('vouchers.act.ownText')}
        </Notice>
      )}
      {order.handedOverAt && !assisted && (
        <ButtonLink look="secondary" href={here(`/vouchers/orders/${order.id}/passport`)}>
          {t('vouchers.passport.open')}
        </ButtonLink>
      )}
      {status === 'ready' && dispatches && (
        <DeliveryPanel orderId={order.id} last={dispatches[0] ?? null} today={today} phone={maker.phone} />
      )}
      {acceptance && <AcceptPanel orderId={order.id} status={status} acceptance={acceptance} />}
      {status === 'ready' && order.handoverCode && (
        <CodePanel code={order.handoverCode} attemptsLeft={order.codeAttemptsLeft} />
      )}
      {visits && (
        <VisitPanel
          {...visits}
          orderId={order.id}
          isAtHome={order.delivery === 'visit'}
          phone={maker.phone}
        />
      )}
      {order.handedOverAt && !assisted && (
        <p>
          <ButtonLink look="secondary" href={here(`/vouchers/orders/${order.id}/review`)}>
            {t('makers.review.open')}
          </ButtonLink>
        </p>
      )}
      {status === 'handed_over' && !page.repair && (
        <LearnToUse href={here(`/rehabilitation?device=${deviceCode}`)} />
      )}
      {!assisted && <ClaimsPanel orderId={order.id} {...claims} />}
      {renewal && (
        <p>
          <a
            className="inline-flex min-h-11 items-center"
            href={here(`/vouchers/orders/${order.id}/renewal`)}
          >
            {t(`vouchers.renewal.${renewal}`)}
          </a>
        </p>
      )}
      {page.repair && <RepairFacts repair={page.repair} />}
      {making && order.readyOn && (
        <>
          <MakingSteps making={making} status={status} readyOn={order.readyOn} />
          <FittingList fittings={making.fittings} />
        </>
      )}
      {dispatches && <DeliverySteps order={order} dispatches={dispatches} />}
      <OwnMeasured measured={order.measured} />
      <div className="grid items-start gap-6 md:grid-cols-2">
        <OrderFacts order={order} isHelped={assisted !== null} />
        <div className="grid gap-6">
          <AmountsTable
            {...order.amounts}
            number={order.voucherNumber}
            over={status === 'returned' ? status : isOver ? 'over' : null}
          />
          <MoneyHistory moves={moves} />
        </div>
      </div>
      <section className="grid gap-4">
        <Heading level={2}>{t('vouchers.voucher.history')}</Heading>
        <EventList events={order.events} />
      </section>
      <ButtonGroup>
        {order.mayCancel && (
          <ButtonLink look="secondary" href={here(`/vouchers/orders/${order.id}/cancel`)}>
            {t('vouchers.cancel.link')}
          </ButtonLink>
        )}
      </ButtonGroup>
    </Frame>
  )
}
