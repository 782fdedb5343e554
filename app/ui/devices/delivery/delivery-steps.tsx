import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Heading } from '~/ui/content/heading'
import { Timeline, type TimelineEvent } from '~/ui/data/timeline'
import type { ShownDispatch } from './shown-dispatch'

interface DeliveryStepsProps {
  order: {
    status: string
    placedAt: string
    /** The promised day, `YYYY-MM-DD`; null until the maker accepts. */
    readyOn: string | null
    handedOverAt: string | null
    events: readonly { type: string; at: string }[]
  }
  /** The latest first. */
  dispatches: readonly ShownDispatch[]
}

/** From the order to her hands, with the day of each step: of what is not made to measure. */
export function DeliverySteps({ order, dispatches }: DeliveryStepsProps) {
  const t = useT()
  const { dateLong } = useFormat()
  const atOf = (type: string) => order.events.findLast((event) => event.type === type)?.at
  const [acceptedAt, packedAt] = [atOf('deviceOrder.accepted'), atOf('deviceOrder.ready')]
  const isOver = order.status === 'cancelled' || order.status === 'declined'
  const step = (key: 'ordered' | 'accepted' | 'packed' | 'received', at: string | null | undefined) => ({
    ...{ key, title: t(`delivery.step.${key}`), state: at ? ('done' as const) : ('todo' as const) },
    ...(at && { date: dateLong(at), dateTime: at }),
  })
  const packed = step('packed', packedAt)
  const planned = !packedAt && order.readyOn && t('delivery.promised', { date: dateLong(order.readyOn) })
  const steps: TimelineEvent[] = [
    step('ordered', order.placedAt),
    step('accepted', acceptedAt),
    { ...packed, ...(planned && { date: planned }) },
    ...dispatches.toReversed().flatMap((one) => dispatchSteps(one, { t, dateLong })),
    step('received', order.handedOverAt),
  ]
  return (
    <section className="grid gap-3">
      <Heading level={2}>{t('delivery.title')}</Heading>
      <Timeline events={isOver ? steps.filter(({ state }) => state !== 'todo') : steps} />
    </section>
  )
}

type Words = { t: ReturnType<typeof useT>; dateLong: ReturnType<typeof useFormat>['dateLong'] }

function dispatchSteps(one: ShownDispatch, { t, dateLong }: Words): TimelineEvent[] {
  const { id, way, status, carrier, trackingNumber, dueOn, recordedAt, cameBackAt, reasonCode } = one
  const due = t(`delivery.due.${way}`, { date: dateLong(dueOn) })
  const parcel =
    trackingNumber &&
    t('delivery.parcel', { carrier: t(keyOf('delivery.carrier', carrier ?? '')), number: trackingNumber })
  const begun: TimelineEvent = {
    ...{ key: id, title: t(`delivery.step.${way}`), date: dateLong(recordedAt), dateTime: recordedAt },
    state: status === 'under_way' ? 'current' : 'done',
    text: (
      <>
        {parcel && <p className="break-words">{parcel}</p>}
        {status === 'under_way' && <p>{due}</p>}
      </>
    ),
  }
  if (!cameBackAt || !reasonCode) return [begun]
  const isMissed = way === 'pickup' && reasonCode === 'notFetched'
  const back: TimelineEvent = {
    ...{ key: `${id}-back`, date: dateLong(cameBackAt), dateTime: cameBackAt },
    title: t(isMissed ? 'delivery.step.notFetched' : 'delivery.step.cameBack'),
    state: status === 'came_back' ? 'current' : 'done',
    ...(isMissed ? {} : { text: t(keyOf('vouchers.reason', reasonCode)) }),
  }
  return [begun, back]
}
