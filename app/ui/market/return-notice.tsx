import type { ReactNode } from 'react'
import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Notice } from '../content/notice'
import { ReturnNext } from './return-next'

/** What waits for each side. */
const turns = { buyer: ['offered', 'refused', 'accepted'], seller: ['asked', 'sent', 'back'] }

interface ReturnNoticeProps {
  reader: 'buyer' | 'seller'
  goods: { status: string; dueOn: string | null }
  /** The way to the return's page. */
  children: ReactNode
}

/** On the page of an order: where its return stands and what happens next. */
export function ReturnNotice({ reader, goods: { status, dueOn }, children }: ReturnNoticeProps) {
  const t = useT()
  return (
    <Notice tone={turns[reader].includes(status) ? 'warning' : 'info'} title={t('returns.of')}>
      <p>{t(keyOf('returns.status', status))}</p>
      <ReturnNext reader={reader} status={status} dueOn={dueOn} />
      <p>{children}</p>
    </Notice>
  )
}
