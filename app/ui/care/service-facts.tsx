import { useFormat, useT } from '~/i18n/react'
import { SummaryList } from '../data/summary-list'
import type { ShownService } from './provision-facts'

/** What is left of a service voucher this month, and what was taken of it. */
export function ServiceFacts({ of: { left, perMonth, uses } }: { of: ShownService }) {
  const t = useT()
  const { dateTime, number } = useFormat()
  return (
    <SummaryList
      title={t('care.service.used')}
      rows={[
        {
          key: 'left',
          label: t('care.service.left'),
          value: t('care.service.leftOf', { left: number(left), of: number(perMonth) }),
        },
        ...uses.map(({ at, units, organisation }) => ({
          key: at,
          label: dateTime(at),
          value: t('care.service.taken', { units: number(units), name: organisation }),
        })),
      ]}
    />
  )
}
