import { useT } from '~/i18n/react'
import { hasNeeds, VisitNeeds } from '~/ui/appointments/visit-needs'
import { PersonName } from '~/ui/content/name'
import type { SummaryRow } from '~/ui/data/summary-list'
import type { DescribedPlace } from './describe-place.server'

/** What somebody asked for with her place. */
export function usePlaceRows(place: DescribedPlace): SummaryRow[] {
  const t = useT()
  const { participant, needs, fetchFrom, wantsLodging, enrolledBy } = place
  return [
    ...(participant
      ? [{ key: 'for', label: t('training.row.for'), value: <PersonName key="for" of={participant} /> }]
      : []),
    ...(hasNeeds(needs)
      ? [{ key: 'needs', label: t('training.row.needs'), value: <VisitNeeds key="needs" of={needs} /> }]
      : []),
    ...(fetchFrom ? [{ key: 'fetch', label: t('training.row.fetch'), value: fetchFrom }] : []),
    ...(wantsLodging
      ? [{ key: 'stays', label: t('training.row.lodging'), value: t('training.ask.lodging') }]
      : []),
    ...(enrolledBy
      ? [
          {
            key: 'by',
            label: t('training.enrol.by'),
            value: (
              <>
                <p>{t(enrolledBy === 'phone' ? 'training.enrol.phone' : 'training.enrol.desk')}</p>
                <p>{t('training.enrol.wrong')}</p>
              </>
            ),
          },
        ]
      : []),
  ]
}
