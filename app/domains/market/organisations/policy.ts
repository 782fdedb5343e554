import type { Context } from '~/domains/identity/context'
import { mayInTeam, type TeamArea } from '~/domains/identity/schema'
import { isId } from '~/lib/ids'

/** The organisation for which somebody buys; null for everybody else. */
export function purchaserOf({ role, organisationId }: Context): string | null {
  return role === 'buyer_staff' && isId(organisationId) ? organisationId : null
}

/** The same where her duties in its team let her do this. */
export function purchaserIn(actor: Context, area: TeamArea): string | null {
  return mayInTeam(actor, area) ? purchaserOf(actor) : null
}

/** Who decides about organisations that ask to buy; never about one of her own, which `refuseBothSides` says. */
export function mayReviewPurchasers({ role }: Context): boolean {
  return role === 'approver'
}
