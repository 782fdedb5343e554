import type { LoaderFunctionArgs } from '@remix-run/node'
import { getOwnAppointment } from '~/domains/appointments/index.server'
import { notFound, type SignedInContext } from '~/http/guards.server'

/** The visit in the address; 404 when it is not the person's own. */
export async function readOwnVisit(context: SignedInContext, params: LoaderFunctionArgs['params']) {
  const visit = await getOwnAppointment(context, params.id ?? '')
  if (!visit) throw notFound()
  const isAhead = visit.status === 'booked' && visit.startsAt > context.now()
  return { visit, isAhead, home: `/${context.locale}/appointments/${visit.id}` }
}
