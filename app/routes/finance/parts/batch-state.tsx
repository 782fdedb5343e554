import { useT } from '~/i18n/react'
import { Tag } from '~/ui/content/tag'

export interface BatchStateProps {
  status: 'prepared' | 'approved' | 'withdrawn'
  /** Every transfer of it arrived. */
  isPaid: boolean
}

/** How a batch stands; one that the bank has paid in full says so. */
export function BatchState({ status, isPaid }: BatchStateProps) {
  const t = useT()
  if (status === 'approved' && isPaid) return <Tag tone="success">{t('care.pay.paidInFull')}</Tag>
  return <Tag>{t(`care.pay.status.${status}`)}</Tag>
}
