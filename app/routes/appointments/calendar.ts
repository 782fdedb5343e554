import type { LoaderFunctionArgs } from '@remix-run/node'
import { visitorRoles } from '~/domains/appointments/index.server'
import { notFound, requireRole } from '~/http/guards.server'
import { calendarResponse } from '~/http/sheet/calendar-file.server'
import { getT } from '~/i18n/translator.server'
import { describeVisit } from './parts/describe-visit.server'
import { readOwnVisit } from './parts/own-visit.server'

/** A visit for the person's own calendar; 404 of a protected one, which must not be read on a phone that others see. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...visitorRoles)
  const { locale } = context
  const { visit, home } = await readOwnVisit(context, args.params)
  if (visit.isProtected) throw notFound()
  const t = getT(locale)
  const { place } = await describeVisit(context, visit)
  const date = {
    ...{ uid: `appointment-${visit.id}`, sequence: visit.version },
    title: t(visit.purpose ? 'appointments.workshop.calendarTitle' : 'appointments.calendar.title', {
      ticket: visit.ticket,
    }),
    at: { from: visit.startsAt, until: visit.endsAt },
    place: place.isAtHome ? '' : [place.name, place.address].filter(Boolean).join(', '),
    text: t('appointments.calendar.text'),
    ...{ path: home, isCancelled: visit.status === 'cancelled' },
  }
  return calendarResponse([date], context.now(), `hamroh-${visit.ticket}`)
}
