import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
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
    payUntil: string | null
    late: boolean
    amounts: { topUpTiyin: string }
  }
  /** Read by a clerk who helps, who never pays. */
  isHelped: boolean
}

/** What happens next with an order, who placed it where somebody helped, and what is to be paid until when. */
export function OrderStanding({ order, isHelped }: OrderStandingProps) {
  const t = useT()
  const here = useHere()
  const { dateTime, money } = useFormat()
  const { status } = order
  const placed = order.events.find(({ type }) => type === 'deviceOrder.placed')
  return (
    <>
      {!(isHelped && status === 'awaiting_payment') && (
        <p className="max-w-2xl">
          {t(
            status === 'accepted' && !order.isMadeToMeasure
              ? 'vouchers.next.readyMade.accepted'
              : `vouchers.next.${status}`,
          )}
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
