import type { LoaderFunctionArgs } from '@remix-run/node'
import { applicantRoles } from '~/domains/applications/index.server'
import { notFound, requireRole } from '~/http/guards.server'
import { calendarResponse } from '~/http/sheet/calendar-file.server'
import { getT } from '~/i18n/translator.server'
import { dayOf } from '~/platform/clock.server'
import { listCaseDates } from '~/views/applications/list-case-dates'
import { readOwn } from '../parts/own.server'

/**
 * The dates of a case that are still to come, for the person's own calendar; 404 where there are none, and of a case
 * that others in her household must not learn of.
 */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const { file, home, isProtected } = await readOwn(context, args.params)
  const dates = isProtected ? [] : listCaseDates(file, dayOf(context.now()))
  if (dates.length === 0 || !file.number) throw notFound()
  const t = getT(context.locale)
  const number = file.number
  const entries = dates.map(({ what, day }) => ({
    ...{ uid: `case-${file.id}-${what}`, sequence: file.version, at: { day }, path: home },
    title: t(`applications.calendar.${what}`, { number }),
    text: t('applications.calendar.text'),
  }))
  return calendarResponse(entries, context.now(), `hamroh-${number}`)
}
