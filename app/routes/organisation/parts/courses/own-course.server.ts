import type { LoaderFunctionArgs } from '@remix-run/node'
import { getTrainingCourse } from '~/domains/appointments/index.server'
import { notFound, type SignedInContext } from '~/http/guards.server'
import { dayOf } from '~/platform/clock.server'
import { showTrainingCourse } from '~/views/appointments/show-course'
import { namePlaces } from '~/views/names/name-places.server'

/** The course in the address; 404 when it is not the centre's own. */
export async function readCentreCourse(context: SignedInContext, params: LoaderFunctionArgs['params']) {
  const found = await getTrainingCourse(context, params.id ?? '')
  if (!found || found.centre.organisationId !== context.organisationId) throw notFound()
  const { locale } = context
  const today = dayOf(context.now())
  const course = showTrainingCourse(found, { locale, placeOf: await namePlaces(locale), today })
  return { found, course, home: `/${locale}/organisation/courses/${found.id}` }
}
