import type { ReactNode } from 'react'
import { useFormat, useT } from '~/i18n/react'
import { hasNeeds, VisitNeeds } from '~/ui/appointments/visit-needs'
import { SummaryList } from '~/ui/data/summary-list'
import type { DescribedVisit } from './describe-visit.server'
import { useVisitWords } from './use-visit-words'

/** When, where, what about, and what was asked for. */
export function VisitFacts({ of: visit }: { of: DescribedVisit }) {
  const t = useT()
  const { dateLong, time, phone } = useFormat()
  const { about, where } = useVisitWords(visit)
  const { needs, place } = visit
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
            {place.isAtHome
              ? t('appointments.workshop.atHome')
              : [where, place.address].filter(Boolean).join(', ')}
            {place.phone && (
              <>
                {place.isAtHome ? ' ' : ', '}
                <a href={`tel:+${place.phone}`}>{phone(place.phone)}</a>
              </>
            )}
          </>,
        ),
        row('about', t('appointments.row.about'), about),
        ...(hasNeeds(needs)
          ? [row('needs', t('appointments.row.needs'), <VisitNeeds key="needs" of={needs} />)]
          : []),
      ]}
    />
  )
}
