import { useT } from '~/i18n/react'
import { Tag } from '~/ui/content/tag'

export interface BatchStateProps {
  status: 'prepared' | 'approved' | 'withdrawn'
  /** Every transfer of it arrived. */
  isPaid: boolean
  /** The bank has not answered to all of it. */
  isAwaited: boolean
}

/** How a batch stands; one that went to the bank says whether it has answered, and paid all of it. */
export function BatchState({ status, isPaid, isAwaited }: BatchStateProps) {
  const t = useT()
  if (status === 'approved' && isPaid) return <Tag tone="success">{t('care.pay.paidInFull')}</Tag>
  if (status === 'approved')
    return isAwaited ? (
      <Tag tone="info">{t('care.pay.awaited')}</Tag>
    ) : (
      <Tag tone="warning">{t('care.pay.paidInPart')}</Tag>
    )
  return <Tag>{t(`care.pay.status.${status}`)}</Tag>
}
