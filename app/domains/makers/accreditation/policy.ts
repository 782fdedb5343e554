import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'

type Actor = Pick<Context, 'role' | 'personId' | 'organisationId'>

/** Roles in which somebody applies for a workshop that the portal does not know yet. */
export const newcomerRoles = ['citizen', 'artisan', 'buyer'] as const

/** Who asks, and for which maker: null for a workshop that is none yet. Null for whoever may not ask. */
export function applicantOf(actor: Actor): { applicantId: string; makerId: string | null } | null {
  const { role, personId: applicantId, organisationId } = actor
  if (!applicantId) return null
  if (role === 'maker_staff') return isId(organisationId) ? { applicantId, makerId: organisationId } : null
  return newcomerRoles.some((one) => one === role) ? { applicantId, makerId: null } : null
}

/** Whether an application is the applicant's own, or of the maker that she works for. */
export function isOwnAccreditation(
  actor: Actor,
  one: { applicantId: string; makerId: string | null },
): boolean {
  if (actor.role === 'maker_staff' && one.makerId !== null && one.makerId === actor.organisationId)
    return true
  return applicantOf(actor) !== null && actor.personId === one.applicantId
}

/** Who looks at workshops for the agency. */
export function mayReviewMakers({ role, personId }: Actor): boolean {
  return role === 'approver' && personId !== null
}
