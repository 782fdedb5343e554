import type { Context } from '~/domains/identity/context'

/** Roles in which a person looks after her own affairs. Staff choose such a role before they apply for themselves. */
export const applicantRoles = ['citizen', 'artisan', 'buyer'] as const
/** Roles that work on cases. */
export const caseRoles = ['inson_specialist', 'inson_head'] as const

interface CaseFacts {
  applicantId: string
  centreCode: string | null
  assigneeId: string | null
}

/** The person who applied. */
export function isApplicant(context: Context, application: { applicantId: string }): boolean {
  return context.personId !== null && context.personId === application.applicantId
}

/** Staff of the centre the case was sent to. */
export function maySee(context: Context, application: CaseFacts): boolean {
  return (
    (caseRoles as readonly string[]).includes(context.role) &&
    context.organisationId !== null &&
    context.organisationId === application.centreCode
  )
}

/** Staff of the centre, but never on a case of her own. */
export function mayTake(context: Context, application: CaseFacts): boolean {
  return context.personId !== null && maySee(context, application) && !isApplicant(context, application)
}

/** Whoever took the case: she alone asks, corrects and decides. */
export function mayWorkOn(context: Context, application: CaseFacts): boolean {
  return mayTake(context, application) && application.assigneeId === context.personId
}

/** A head marks anybody of her centre absent, everybody herself. */
export function mayMarkAbsent(context: Context, personId: string): boolean {
  if (!(caseRoles as readonly string[]).includes(context.role)) return false
  return context.role === 'inson_head' || context.personId === personId
}

/** The head of the centre gives cases to colleagues, her own case aside. */
export function mayAssign(context: Context, application: CaseFacts): boolean {
  return context.role === 'inson_head' && mayTake(context, application)
}
