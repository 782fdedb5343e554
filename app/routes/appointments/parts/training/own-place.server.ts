import type { LoaderFunctionArgs } from '@remix-run/node'
import { getOwnTrainingPlace } from '~/domains/appointments/index.server'
import { notFound, type SignedInContext } from '~/http/guards.server'

/** The place in the address; 404 when it is not the person's own. */
export async function readOwnPlace(context: SignedInContext, params: LoaderFunctionArgs['params']) {
  const place = await getOwnTrainingPlace(context, params.id ?? '')
  if (!place) throw notFound()
  return { place, home: `/${context.locale}/trainings/${place.id}` }
}
