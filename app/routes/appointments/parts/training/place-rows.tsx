import { useT } from '~/i18n/react'
import { hasNeeds, VisitNeeds } from '~/ui/appointments/visit-needs'
import { PersonName } from '~/ui/content/name'
import type { SummaryRow } from '~/ui/data/summary-list'
import type { DescribedPlace } from './describe-place.server'

/** What somebody asked for with her place. */
export function usePlaceRows({ participant, needs, fetchFrom, wantsLodging }: DescribedPlace): SummaryRow[] {
  const t = useT()
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
  ]
}
