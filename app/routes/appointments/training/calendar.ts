import type { LoaderFunctionArgs } from '@remix-run/node'
import { daysOf, instantOf, visitorRoles } from '~/domains/appointments/index.server'
import { notFound, requireRole } from '~/http/guards.server'
import { calendarResponse } from '~/http/sheet/calendar-file.server'
import { getT } from '~/i18n/translator.server'
import { describePlace } from '../parts/training/describe-place.server'
import { readOwnPlace } from '../parts/training/own-place.server'

/** The days of a course for the person's own calendar; 404 of a protected one, and where she has no place. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...visitorRoles)
  const { place, home } = await readOwnPlace(context, args.params)
  if (place.isProtected || !['taken', 'attended', 'missed'].includes(place.status)) throw notFound()
  const t = getT(context.locale)
  const { course } = await describePlace(place, context)
  const { opensAt, closesAt } = place.course
  const dates = daysOf(place.course).map((day, index) => ({
    ...{ uid: `training-${place.id}-${index + 1}`, sequence: place.version },
    title: t('training.own.calendarTitle', { number: place.number }),
    at: { from: instantOf(day, opensAt), until: instantOf(day, closesAt) },
    place: [course.centre.name, course.centre.address].join(', '),
    text: t('training.own.calendarText'),
    path: home,
  }))
  return calendarResponse(dates, context.now(), `hamroh-${place.number}`)
}
