import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'

/** The person whose voucher it is. */
export function isOwn(context: Context, order: { personId: string }): boolean {
  return context.personId !== null && context.personId === order.personId
}

/** Staff of the maker that holds the order. */
export function mayWorkOn(context: Context, order: { makerId: string }): boolean {
  return context.role === 'maker_staff' && context.organisationId === order.makerId
}

/** The maker that its staff acts for; null for everybody else. */
export function ownMaker(actor: Pick<Context, 'role' | 'organisationId'>): string | null {
  return actor.role === 'maker_staff' && isId(actor.organisationId) ? actor.organisationId : null
}

/** Who may look into the accounts and find a voucher by its number. */
export function mayReadMoney(context: Context): boolean {
  return context.role === 'finance_officer' || context.role === 'auditor' || context.role === 'system'
}

/** Who decides disputes about devices, for a centre. */
export function mayDecideClaims({ role, organisationId }: Pick<Context, 'role' | 'organisationId'>): boolean {
  return (role === 'inson_specialist' || role === 'inson_head') && organisationId !== null
}
