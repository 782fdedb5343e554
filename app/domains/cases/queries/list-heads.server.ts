import type { Context } from '~/domains/identity/context'
import { hasCaseRole } from '../policy'
import { type Colleague, readColleagues } from '../rows/read-colleagues.server'

/** The heads of the centre, for whoever passes a case to one of them. */
export async function listHeads(context: Context): Promise<Colleague[]> {
  return hasCaseRole(context) ? readColleagues(context, ['inson_head']) : []
}
