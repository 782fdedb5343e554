import type { ReactNode } from 'react'
import { useFormat, useT } from '~/i18n/react'
import { hasNeeds, VisitNeeds } from '~/ui/appointments/visit-needs'
import { SummaryList } from '~/ui/data/summary-list'
import type { DescribedVisit } from './describe-visit.server'

/** When, where, what about, and what was asked for. */
export function VisitFacts({ of: visit }: { of: DescribedVisit }) {
  const t = useT()
  const { dateLong, time, phone } = useFormat()
  const { needs, centre } = visit
  const row = (key: string, label: string, value: ReactNode) => ({ key, label, value })
  return (
    <SummaryList
      title={t('appointments.visit.title')}
      rows={[
        row(
          'when',
          t('appointments.row.when'),
          t('appointments.row.whenValue', { date: dateLong(visit.startsAt), time: time(visit.startsAt) }),
        ),
        row('ticket', t('appointments.row.ticket'), <b>{visit.ticket}</b>),
        row(
          'where',
          t('appointments.row.where'),
          <>
            {centre.name}, {centre.address}
            {centre.phone && (
              <>
                , <a href={`tel:+${centre.phone}`}>{phone(centre.phone)}</a>
              </>
            )}
          </>,
        ),
        row('about', t('appointments.row.about'), visit.service ?? t('appointments.advice')),
        ...(hasNeeds(needs)
          ? [row('needs', t('appointments.row.needs'), <VisitNeeds key="needs" of={needs} />)]
          : []),
      ]}
    />
  )
}
