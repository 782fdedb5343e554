import type { Context } from '~/domains/identity/context'

/** The person whose voucher it is. */
export function isOwn(context: Context, order: { personId: string }): boolean {
  return context.personId !== null && context.personId === order.personId
}

/** Staff of the maker that holds the order. */
export function mayWorkOn(context: Context, order: { makerId: string }): boolean {
  return context.role === 'maker_staff' && context.organisationId === order.makerId
}

/** Who may look into the accounts and find a voucher by its number. */
export function mayReadMoney(context: Context): boolean {
  return context.role === 'finance_officer' || context.role === 'auditor' || context.role === 'system'
}
