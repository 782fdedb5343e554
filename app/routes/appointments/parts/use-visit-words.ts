import { useT } from '~/i18n/react'
import type { DescribedVisit } from './describe-visit.server'

/** What a visit is about and where it is, in a few words. */
export function useVisitWords({
  purpose,
  service,
  place,
}: Pick<DescribedVisit, 'purpose' | 'service' | 'place'>) {
  const t = useT()
  if (purpose)
    return {
      about: t(`appointments.workshop.about.${purpose}`),
      where: t('appointments.workshop.name', { name: place.name }),
    }
  return { about: service ?? t('appointments.advice'), where: place.name }
}
