import type { Context } from '~/domains/identity/context'
import { caseRoles } from '../policy'
import { type Colleague, readColleagues } from '../rows/read-colleagues.server'

/** Who of the centre may work on cases, for its head. */
export async function listColleagues(context: Context): Promise<Colleague[]> {
  return context.role === 'inson_head' ? readColleagues(context, caseRoles) : []
}
