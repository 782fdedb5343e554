import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'

/** The organisation for which somebody buys; null for everybody else. */
export function purchaserOf({ role, organisationId }: Context): string | null {
  return role === 'buyer_staff' && isId(organisationId) ? organisationId : null
}

/** Who decides about organisations that ask to buy; never about one of her own, which `refuseBothSides` says. */
export function mayReviewPurchasers({ role }: Context): boolean {
  return role === 'approver'
}
