import type { Context } from '~/domains/identity/context'

/** Roles that work on cases. */
export const caseRoles = ['inson_specialist', 'inson_head'] as const

interface CaseFacts {
  /** Null where nobody applied. */
  applicantId: string | null
  centreCode: string
  assigneeId: string | null
  isProtected: boolean
  /** Everybody who has it in hand or had it. */
  handlerIds: readonly string[]
  /** Who had a part in a decision that an appeal set aside. */
  barredIds: readonly string[]
}

export function hasCaseRole({ role }: { role: string }): boolean {
  return (caseRoles as readonly string[]).includes(role)
}

/** Staff of the centre the case was sent to; of a protected one its handlers and the heads, who give it out. */
export function maySee(context: Context, { centreCode, isProtected, handlerIds }: CaseFacts): boolean {
  const isOfCentre = context.organisationId !== null && context.organisationId === centreCode
  const needsIt = !isProtected || context.role === 'inson_head' || handlerIds.includes(context.personId ?? '')
  return hasCaseRole(context) && isOfCentre && needsIt
}

/** Staff of the centre, but never on a case of her own, nor on one that an appeal took from her. */
export function mayTake(context: Context, one: CaseFacts): boolean {
  const { personId } = context
  if (personId === null || personId === one.applicantId) return false
  return maySee(context, one) && !one.barredIds.includes(personId)
}

/** A colleague takes a case over from somebody who is away; whoever has it has nothing to take. */
export function mayTakeOver(context: Context, one: CaseFacts): boolean {
  return mayTake(context, one) && one.assigneeId !== null && one.assigneeId !== context.personId
}

/** Whoever took the case: she alone asks, corrects and decides. */
export function mayWorkOn(context: Context, one: CaseFacts): boolean {
  return mayTake(context, one) && one.assigneeId === context.personId
}

/** A head marks anybody of her centre absent, everybody herself. */
export function mayMarkAbsent(context: Context, personId: string): boolean {
  if (!hasCaseRole(context)) return false
  return context.role === 'inson_head' || context.personId === personId
}

/** The head of the centre gives cases to colleagues, her own case aside. */
export function mayAssign(context: Context, one: CaseFacts): boolean {
  const { personId } = context
  if (context.role !== 'inson_head' || personId === null) return false
  // A head who decided before may still give it to others.
  return maySee(context, one) && personId !== one.applicantId
}
