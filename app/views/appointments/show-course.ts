import { isOpen, type TrainingCentreView, type TrainingCourseView } from '~/domains/appointments/index.server'
import type { Locale } from '~/i18n/locales'
import { isoDay } from '~/lib/figures/iso-day'
import type { NamePlace } from '../names/name-places.server'

/** A course as pages show it. */
export type ShownTrainingCourse = ReturnType<typeof showTrainingCourse>

/** A centre as pages show it in one language, fit for JSON. */
export function showTrainingCentre(centre: TrainingCentreView, locale: Locale, placeOf: NamePlace) {
  const { code, organisationId, regionSoato, trainings, phone, isExample } = centre
  const { hasRamp, hasInterpreter, hasLodging, hasTransport } = centre
  return {
    ...{ code, organisationId, regionSoato, trainings, phone, isExample },
    ...{ hasRamp, hasInterpreter, hasLodging, hasTransport },
    name: centre.names[locale],
    region: placeOf(regionSoato),
    address: placeOf(centre.territorySoato, centre.address[locale]),
  }
}

/** `today` is midnight UTC. */
export function showTrainingCourse(
  course: TrainingCourseView,
  { locale, placeOf, today }: { locale: Locale; placeOf: NamePlace; today: Date },
) {
  const { id, training, audience, opensAt, closesAt, places, free, waiting, note, version } = course
  const { hasTransport, hasLodging, reasonCode, status } = course
  const isAskable = isOpen(course, today)
  return {
    ...{ id, training, audience, opensAt, closesAt, places, free, waiting, note, version },
    ...{ hasTransport, hasLodging, reasonCode, status, isOpen: isAskable },
    /** What people read: one that takes nobody at once is full. */
    state: status === 'published' && free === 0 ? ('full' as const) : status,
    firstOn: isoDay(course.firstOn),
    lastOn: isoDay(course.lastOn),
    centre: showTrainingCentre(course.centre, locale, placeOf),
  }
}
