import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mostFileBytes } from '~/domains/documents/index.server'
import { getLastAct, openMakerOrder } from '~/domains/vouchers/index.server'
import { dueDays, wayOf } from '~/domains/vouchers/schema'
import { readFormData } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireTeam } from '~/http/guards.server'
import type { RouteHandle } from '~/http/host/route-paths'
import { keptKeyOf } from '~/http/session/kept-key.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { newId } from '~/lib/ids'
import { keyOf, type TextKey } from '~/lib/text-key'
import { addDays, dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import type { DeviceOrderStatus } from '~/platform/prisma/enums'
import { Heading } from '~/ui/content/heading'
import { Lines } from '~/ui/content/lines'
import { Name, PersonName } from '~/ui/content/name'
import { Notice } from '~/ui/content/notice'
import { Tag } from '~/ui/content/tag'
import { SummaryList } from '~/ui/data/summary-list'
import { Timeline } from '~/ui/data/timeline'
import { DeliverySteps } from '~/ui/devices/delivery/delivery-steps'
import { RepairFacts } from '~/ui/devices/making/repair-facts'
import { KeptSends } from '~/ui/form/kept-sends'
import { showOrderVisits } from '~/views/appointments/show-order-visits.server'
import { showAcceptance } from '~/views/devices/show-acceptance'
import { showDispatches } from '~/views/devices/show-dispatches'
import { showMaking } from '~/views/devices/show-making'
import { showMeasured } from '~/views/devices/show-measured'
import { showRepair } from '~/views/devices/show-repair'
import { nameDevices } from '~/views/names/name-devices.server'
import { namePlaces } from '~/views/names/name-places.server'
import { actOnOrder } from './parts/act-on-order.server'
import { DispatchPanel } from './parts/delivery/dispatch-panel'
import { MakerAcceptance } from './parts/making/maker-acceptance'
import { MakingPanel } from './parts/making/making-panel'
import { Measurements } from './parts/measurements'
import { isMeasured, OrderSteps } from './parts/order-steps'
import { orderTone } from './parts/order-tone'
import { OrderVisit } from './parts/order-visit'

export const handle: RouteHandle = { takesFiles: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'orders', 'maker_staff')
  const { locale } = context
  const order = await perform(context, openMakerOrder, args.params.id ?? '')
  if (!order) throw notFound()
  const [nameOf, placeOf, act] = await Promise.all([
    nameDevices(locale, context.now()),
    namePlaces(locale),
    getLastAct(context, order.id),
  ])
  const { id, number, status, delivery, recipient, events, placedAt, codeAttemptsLeft } = order
  const way = wayOf(delivery)
  const dispatches = showDispatches(order.dispatches)
  const today = dayOf(context.now())
  return json({
    title: pageTitle(locale, 'maker.order.title', { number }),
    device: nameOf(order.deviceCode),
    making: showMaking(order.making),
    acceptance: showAcceptance(order.acceptance),
    today: isoDay(today),
    keptKey: keptKeyOf(context.sessionId),
    dispatches: order.isMadeToMeasure ? null : dispatches,
    delivery: {
      ...{ way, dispatchId: newId(), last: dispatches[0] ?? null },
      dueOn: isoDay(addDays(today, dueDays[way].usual)),
    },
    visits: order.isOwn ? null : await showOrderVisits(context, order),
    order: {
      ...{ id, number, status, delivery, recipient, events, placedAt, codeAttemptsLeft },
      isOwn: order.isOwn,
      beneficiary: order.beneficiary,
      measurements: order.measurements,
      measurementsText: order.measurementsText,
      measured: showMeasured(order.measured),
      ...{ isMadeToMeasure: order.isMadeToMeasure, isRepair: order.isRepair },
      repair: showRepair(order.repair, locale),
      visit: order.visit && placeOf(order.visit.districtSoato, order.visit.street),
      offer: order.offer.title[locale],
      makingDays: order.offer.makingDays,
      priceTiyin: String(order.priceTiyin),
      readyOn: isoDay(order.readyOn),
      ...{ handedOverAt: order.handedOverAt, toldAt: order.toldAt },
      ...{ serialNumber: order.serialNumber, handoverProof: order.handoverProof },
      act: act && {
        ...{ status: act.status, serialNumber: act.serialNumber, reasonCode: act.reasonCode, text: act.text },
        confirmBy: isoDay(act.confirmBy),
      },
      // A phone without a line may keep both forms of one page.
      ...{ handoverId: newId(), actId: newId(), maxBytes: mostFileBytes },
    },
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'orders', 'maker_staff')
  return actOnOrder(context, args.params.id ?? '', await readFormData(args.request))
}

export default function Order() {
  const t = useT()
  const here = useHere()
  const { dateLong, dateTime, money, phone } = useFormat()
  const { order, device, visits, making, acceptance, today, dispatches, delivery, keptKey } =
    useLoaderData<typeof loader>()
  return (
    <Frame crumbs={[{ label: t('maker.orders.title'), href: here('/maker') }, { label: order.number }]}>
      <Heading level={1} caption={device}>
        {t('maker.order.title', { number: order.number })}
      </Heading>
      <p>
        <Tag tone={orderTone[order.status]}>{t(`vouchers.orderStatus.${order.status}`)}</Tag>
      </p>
      <p className="max-w-2xl">{t(nextOf(order, visits))}</p>
      <KeptSends kind="handOvers" keptKey={keptKey} label={order.number} />
      {acceptance && <MakerAcceptance status={order.status} acceptance={acceptance} />}
      {order.isOwn ? (
        <Notice tone="warning">{t('sides.error.makeDevice')}</Notice>
      ) : (
        <>
          {dispatches && order.status === 'ready' && <DispatchPanel delivery={delivery} />}
          <OrderSteps order={order} />
        </>
      )}
      {visits && <OrderVisit orderId={order.id} visits={visits} />}
      <SummaryList
        title={t('maker.order.what')}
        rows={[
          { key: 'device', label: t('maker.orders.device'), value: device },
          ...(order.beneficiary
            ? [{ key: 'for', label: t('maker.order.for'), value: <PersonName of={order.beneficiary} /> }]
            : []),
          { key: 'offer', label: t('maker.order.offer'), value: order.offer },
          { key: 'price', label: t('maker.orders.price'), value: money(order.priceTiyin) },
          {
            key: 'delivery',
            label: t('maker.order.delivery'),
            value: <Lines of={[t(keyOf('vouchers.delivery', order.delivery)), order.visit]} />,
          },
          ...(order.readyOn && order.status !== 'cancelled' && order.status !== 'declined'
            ? [{ key: 'readyOn', label: t('maker.orders.readyOn'), value: dateLong(order.readyOn) }]
            : []),
          ...(order.serialNumber
            ? [{ key: 'serial', label: t('vouchers.act.serial'), value: order.serialNumber }]
            : []),
          ...(order.handoverProof
            ? [
                {
                  key: 'proof',
                  label: t('vouchers.act.proof.title'),
                  value: t(`vouchers.act.proof.${order.handoverProof}`),
                },
              ]
            : []),
          ...(order.toldAt
            ? [{ key: 'told', label: t('maker.kept.toldAt'), value: dateTime(order.toldAt) }]
            : []),
          {
            key: 'recipient',
            label: t('maker.orders.recipient'),
            value: (
              <>
                <Name of={order.recipient.name} />
                <br />
                <a href={`tel:+${order.recipient.phone}`}>{phone(order.recipient.phone)}</a>
              </>
            ),
          },
        ]}
      />
      {order.repair && <RepairFacts repair={order.repair} />}
      <Measurements order={order} />
      {dispatches && <DeliverySteps order={order} dispatches={dispatches} />}
      <MakingPanel order={order} making={making} today={today} />
      <p className="text-muted max-w-2xl">{t('maker.order.privacy')}</p>
      <section className="grid gap-4">
        <Heading level={2}>{t('maker.order.history')}</Heading>
        <Timeline
          events={order.events.map(({ type, reasonCode, at }, index) => ({
            key: `${type}-${index}`,
            title: t(keyOf('vouchers.event', type)),
            date: dateTime(at),
            dateTime: at,
            ...(reasonCode ? { text: t(keyOf('vouchers.reason', reasonCode)) } : {}),
          }))}
        />
      </section>
    </Frame>
  )
}

function nextOf(
  order: Parameters<typeof isMeasured>[0] & { status: DeviceOrderStatus; isRepair: boolean },
  visits: { next: unknown } | null,
): TextKey {
  if (order.isRepair && (order.status === 'accepted' || order.status === 'in_making'))
    return `maker.next.repair.${order.status}`
  if (order.status !== 'accepted') return `maker.next.${order.status}`
  if (!order.isMadeToMeasure) return 'maker.next.acceptedFor.readyMade'
  if (isMeasured(order)) return 'maker.next.acceptedFor.measured'
  return visits?.next ? 'maker.next.acceptedFor.booked' : 'maker.next.accepted'
}
