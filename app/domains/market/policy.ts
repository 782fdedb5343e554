import type { Context } from '~/domains/identity/context'
import { shopOf, type TeamArea } from '~/domains/identity/schema'

/** What there is to do in a shop. */
type ShopArea = Extract<TeamArea, 'orders' | 'shop' | 'contracts' | 'money'>

/**
 * The seller in whose name somebody acts, where her duties in its team let her do this; null for everybody else. Most is
 * `shop`: a packer does `orders`, and contracts and money are an owner's.
 */
export function sellerOf(context: Context, area: ShopArea = 'shop'): string | null {
  return shopOf(context, area)
}

/** The desk of the market, which acts on any parcel and any product; never on a side of hers. */
export function isDesk({ role }: Context): boolean {
  return role === 'approver'
}

/** Who keeps the lists of words by which products are described. */
export function mayKeepTerms({ role }: Context): boolean {
  return role === 'administrator'
}

/** Who prepares and confirms what is asked of who wants to sell. */
export function mayKeepRequirements({ role }: Context): boolean {
  return role === 'administrator'
}

/** Who decides about sellers; never about one she belongs to, which `refuseBothSides` says. */
export function mayReviewSellers({ role }: Context): boolean {
  return role === 'approver'
}

/** Who says that a parcel was accepted, packed, sent and came: its seller, or the portal. Which seller's it is, the lock on it asks. */
export function maySend({ role }: Context): boolean {
  return role === 'artisan' || role === 'system'
}

/** Who says that the buyer has a parcel: she, or the portal when her time is over. */
export function mayConfirm(context: Context): boolean {
  return context.role !== 'artisan' && !isDesk(context)
}

/** Who reports what is wrong with a parcel, or calls it off as its buyer. For a guest, who proved it, the portal acts. */
export function isBuyer(context: Context, isGuest: boolean): boolean {
  return mayConfirm(context) && (isGuest || context.role !== 'system')
}
