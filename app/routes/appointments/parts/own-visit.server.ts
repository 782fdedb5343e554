import type { LoaderFunctionArgs } from '@remix-run/node'
import { getOwnAppointment } from '~/domains/appointments/index.server'
import { notFound, type SignedInContext } from '~/http/guards.server'
import { seeAsHolder } from '~/views/applications/helped/see-as-holder.server'

/** The visit in the address, for its person or a clerk who helps her; 404 to everybody else. */
export async function readOwnVisit(context: SignedInContext, params: LoaderFunctionArgs['params']) {
  const { reader, assisted } = await seeAsHolder(context, params.id)
  const visit = await getOwnAppointment(reader, params.id ?? '')
  if (!visit) throw notFound()
  const isAhead = visit.status === 'booked' && visit.startsAt > context.now()
  return { reader, visit, assisted, isAhead, home: `/${context.locale}/appointments/${visit.id}` }
}
