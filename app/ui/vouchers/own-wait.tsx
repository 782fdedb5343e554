import type { ReactNode } from 'react'
import { useFormat, useT } from '~/i18n/react'
import { Notice } from '../content/notice'

export interface OwnWaitView {
  urgency: 'child' | 'first' | 'ordinary'
  /** `YYYY-MM-DD` */
  sinceOn: string
  place: number
}

/** What a person is told whose right waits for money: her place, why, and that nothing is needed from her. */
export function OwnWait({ wait, children }: { wait: OwnWaitView; children?: ReactNode }) {
  const t = useT()
  const { dateLong, number } = useFormat()
  return (
    <Notice title={t('budget.own.title')}>
      {children}
      <p>
        <strong>{t('budget.own.place', { place: number(wait.place) })}</strong>
      </p>
      <p>{t('budget.own.since', { date: dateLong(wait.sinceOn) })}</p>
      <p>{t('budget.own.why')}</p>
      <p>{t('budget.own.next')}</p>
      <p>{t('budget.own.order')}</p>
    </Notice>
  )
}
