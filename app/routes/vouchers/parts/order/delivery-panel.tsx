import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { ButtonLink } from '~/ui/action/button-link'
import { Notice } from '~/ui/content/notice'
import type { ShownDispatch } from '~/ui/devices/delivery/shown-dispatch'

interface DeliveryPanelProps {
  orderId: string
  /** The last one; null while the maker has said nothing. */
  last: ShownDispatch | null
  /** `YYYY-MM-DD` */
  today: string
  /** Of the maker. */
  phone: string
}

/** What she does with a device that is ready: wait for it, fetch it, or say what comes next where it came back. */
export function DeliveryPanel({ orderId, last, today, phone: number }: DeliveryPanelProps) {
  const t = useT()
  const here = useHere()
  const { dateLong, phone } = useFormat()
  if (!last || last.status === 'asked_again') return <p className="max-w-2xl">{t('delivery.own.notYet')}</p>
  if (last.status === 'came_back' && last.answerBy && last.reasonCode) {
    const isMissed = last.way === 'pickup' && last.reasonCode === 'notFetched'
    const values = { reason: t(keyOf('vouchers.reason', last.reasonCode)), date: dateLong(last.answerBy) }
    return (
      <Notice tone="warning" title={t(isMissed ? 'delivery.back.missedTitle' : 'delivery.back.title')}>
        <p>{t('delivery.back.text', values)}</p>
        <p>
          <ButtonLink href={here(`/vouchers/orders/${orderId}/again`)}>{t('delivery.again.open')}</ButtonLink>
        </p>
      </Notice>
    )
  }
  if (last.status !== 'under_way') return null
  const isLate = last.way !== 'pickup' && last.dueOn < today
  return (
    <>
      {isLate && (
        <Notice tone="warning" title={t('delivery.late.title', { date: dateLong(last.dueOn) })}>
          {t('delivery.late.text', { phone: phone(number) })}
        </Notice>
      )}
      <p className="max-w-2xl">{t(`delivery.own.${last.way}`)}</p>
    </>
  )
}
