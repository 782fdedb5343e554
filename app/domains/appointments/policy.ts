import type { Context } from '~/domains/identity/context'

/** Who books a visit for herself. */
export const visitorRoles = ['citizen', 'artisan', 'buyer'] as const

/** Who receives at a centre. */
export const receptionRoles = ['inson_specialist', 'inson_head'] as const

/** Whoever works at the centre receives there. */
export function mayReceive({ role, organisationId, personId }: Context, centreCode: string): boolean {
  const isStaff = (receptionRoles as readonly string[]).includes(role)
  return isStaff && personId !== null && organisationId === centreCode
}

/** A head keeps the hours of her centre. */
export function mayKeepHours(context: Context): boolean {
  return context.role === 'inson_head' && context.organisationId !== null && context.personId !== null
}
