import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import type { TextKey } from '~/lib/text-key'
import type { DeviceOrderStatus } from '~/platform/prisma/enums'
import { Notice } from '~/ui/content/notice'
import { PayPanel } from '../pay-panel'

interface OrderStandingProps {
  order: {
    id: string
    number: string
    status: DeviceOrderStatus
    events: readonly { type: string; at: string; helper: string | null }[]
    isMadeToMeasure: boolean
    measured: readonly unknown[]
    payUntil: string | null
    late: boolean
    amounts: { topUpTiyin: string }
  }
  /** Of her visits to the workshop; null where there is nothing to come for. */
  visits: { next: unknown; mayBookOnline: boolean } | null
  /** Read by a clerk who helps, who never pays. */
  isHelped: boolean
}

/** What happens next with an order, who placed it where somebody helped, and what is to be paid until when. */
export function OrderStanding({ order, visits, isHelped }: OrderStandingProps) {
  const t = useT()
  const here = useHere()
  const { dateTime, money } = useFormat()
  const { status } = order
  const placed = order.events.find(({ type }) => type === 'deviceOrder.placed')
  return (
    <>
      {!(isHelped && status === 'awaiting_payment') && (
        <p className="max-w-2xl">
          {t(status === 'accepted' ? nextOfAccepted(order, visits) : `vouchers.next.${status}`)}
        </p>
      )}
      {placed?.helper && !isHelped && (
        <Notice>{t('vouchers.helped.ordered', { date: dateTime(placed.at), helper: placed.helper })}</Notice>
      )}
      {status === 'awaiting_payment' && order.payUntil && isHelped && (
        <Notice
          tone="warning"
          title={t('vouchers.helped.toPayTitle', { amount: money(order.amounts.topUpTiyin) })}
        >
          {t('vouchers.helped.toPay', { number: order.number, time: dateTime(order.payUntil) })}
        </Notice>
      )}
      {status === 'awaiting_payment' && order.payUntil && !isHelped && (
        <PayPanel
          amountTiyin={order.amounts.topUpTiyin}
          payUntil={order.payUntil}
          late={order.late}
          checkHref={here(`/vouchers/orders/${order.id}/paid`)}
        />
      )}
    </>
  )
}

/** Once it was accepted: it is made ready, or she is measured first. */
function nextOfAccepted(order: OrderStandingProps['order'], visits: OrderStandingProps['visits']): TextKey {
  if (!order.isMadeToMeasure) return 'vouchers.next.readyMade.accepted'
  if (order.measured.length > 0) return 'vouchers.next.toMeasure.measured'
  if (visits?.next) return 'vouchers.next.toMeasure.booked'
  return visits?.mayBookOnline ? 'vouchers.next.toMeasure.choose' : 'vouchers.next.accepted'
}
