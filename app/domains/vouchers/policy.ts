import type { Context } from '~/domains/identity/context'
import { mayInTeam } from '~/domains/identity/schema'

/** The person whose voucher it is. */
export function isOwn(context: Context, order: { personId: string }): boolean {
  return context.personId !== null && context.personId === order.personId
}

/** Staff of the maker that holds the order, with the duties that this asks for. */
export function mayWorkOn(
  context: Context,
  order: { makerId: string },
  area: 'orders' | 'claims' = 'orders',
): boolean {
  return (
    context.role === 'maker_staff' && context.organisationId === order.makerId && mayInTeam(context, area)
  )
}

/** Who may look into the accounts and find a voucher by its number. */
export function mayReadMoney(context: Context): boolean {
  return context.role === 'finance_officer' || context.role === 'auditor' || context.role === 'system'
}

/** Who decides disputes about devices, for a centre. */
export function mayDecideClaims({ role, organisationId }: Pick<Context, 'role' | 'organisationId'>): boolean {
  return (role === 'inson_specialist' || role === 'inson_head') && organisationId !== null
}
