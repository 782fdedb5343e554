import type { SerializeFrom } from '@remix-run/node'
import { useFormat, useT } from '~/i18n/react'
import { Notice } from '~/ui/content/notice'
import { SummaryList } from '~/ui/data/summary-list'
import type { viewCash } from './cash-view.server'

type View = SerializeFrom<ReturnType<typeof viewCash>>

/** Why no money can be granted now. */
export function CashObstacles({ view }: { view: View }) {
  const t = useT()
  if (view.isPossible) return null
  return (
    <Notice tone="danger" title={t('staff.approve.obstacle')}>
      {t('applications.error.noSum')}
    </Notice>
  )
}

/** The money that an approval gives. */
export function CashSummary({ view }: { view: View }) {
  const t = useT()
  const { money, dateLong } = useFormat()
  const amount = view.monthlyTiyin ? money(view.monthlyTiyin) : '—'
  return (
    <SummaryList
      title={t('staff.approve.cash')}
      rows={[
        {
          key: 'monthly',
          label: t('staff.approve.monthly'),
          value: view.isExample ? t('staff.approve.exampleSum', { amount }) : amount,
        },
        {
          key: 'months',
          label: t('staff.approve.months'),
          value: t('staff.approve.monthCount', { count: view.months }),
        },
        { key: 'from', label: t('staff.approve.from'), value: dateLong(view.fromOn) },
        { key: 'until', label: t('staff.approve.until'), value: dateLong(view.untilOn) },
      ]}
    />
  )
}

/** Nothing is asked beside the reason: sum and months stand in parameters and version. */
export function CashTerms() {
  return null
}
