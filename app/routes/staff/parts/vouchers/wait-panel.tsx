import type { ReactNode } from 'react'
import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { Notice } from '~/ui/content/notice'
import { SummaryList } from '~/ui/data/summary-list'

export interface ShownWait {
  device: string
  urgency: 'child' | 'first' | 'ordinary'
  /** `YYYY-MM-DD` */
  sinceOn: string
  /** Null when it ended without a voucher. */
  place: number | null
  endedAt: string | null
}

/** A right that waits for money, as the centre sees it: the place, why, and what comes next. */
export function WaitPanel({ wait, seesQueue }: { wait: ShownWait; seesQueue: boolean }) {
  const t = useT()
  const here = useHere()
  const { dateLong, number } = useFormat()
  const row = (key: string, label: string, value: ReactNode) => ({ key, label, value })
  return (
    <section id="voucher" className="grid gap-3">
      <SummaryList
        title={t(wait.place === null ? 'budget.case.endedTitle' : 'budget.case.title')}
        rows={[
          row('device', t('vouchers.change.kind'), wait.device),
          row('since', t('budget.queue.since'), dateLong(wait.sinceOn)),
          row('urgency', t('budget.queue.urgency'), t(`budget.urgency.${wait.urgency}`)),
          ...(wait.place === null
            ? []
            : [row('place', t('budget.queue.place'), <b>{number(wait.place)}</b>)]),
          ...(wait.endedAt ? [row('ended', t('budget.case.endedOn'), dateLong(wait.endedAt))] : []),
        ]}
      />
      {wait.place === null ? (
        <Notice tone="warning">{t('budget.case.ended')}</Notice>
      ) : (
        <Notice>
          <p>{t('budget.case.why')}</p>
          <p>{t('budget.case.next')}</p>
          <p>{t('budget.own.order')}</p>
          {seesQueue && (
            <p>
              <a href={here('/staff/vouchers/waiting')}>{t('budget.case.toQueue')}</a>
            </p>
          )}
        </Notice>
      )}
    </section>
  )
}
