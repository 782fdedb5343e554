import { useT } from '~/i18n/react'
import type { TextKey } from '~/lib/text-key'
import { Notice } from '~/ui/content/notice'

export interface LimitNoticeProps {
  limit: { key: TextKey; bound: string }
  /** More parcels than one: each may be paid by itself. */
  canSplit: boolean
}

/** Said before anything is held: what one payment may be, and what to do instead. */
export function LimitNotice({ limit, canSplit }: LimitNoticeProps) {
  const t = useT()
  const tooSmall = limit.key === 'payments.error.amountTooSmall'
  const advice = tooSmall ? 'addMore' : canSplit ? 'split' : 'reduce'
  return (
    <Notice tone="warning" title={t(limit.key, { bound: limit.bound })}>
      {t(`shop.limits.${advice}`)}
    </Notice>
  )
}
