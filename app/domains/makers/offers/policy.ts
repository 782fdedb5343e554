import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'

/** The maker in whose name somebody acts; null for everybody else. */
export function makerOf({ role, organisationId }: Context): string | null {
  return role === 'maker_staff' && isId(organisationId) ? organisationId : null
}
