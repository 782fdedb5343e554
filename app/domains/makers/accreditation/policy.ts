import type { Context } from '~/domains/identity/context'
import { workshopOf } from '~/domains/identity/schema'

type Actor = Pick<Context, 'role' | 'personId' | 'organisationId' | 'duties'>

/** Roles in which somebody applies for a workshop that the portal does not know yet. */
export const newcomerRoles = ['citizen', 'artisan', 'buyer'] as const

/** Who asks, and for which maker: null for a workshop that is none yet. Null for whoever may not ask. */
export function applicantOf(actor: Actor): { applicantId: string; makerId: string | null } | null {
  const { role, personId: applicantId } = actor
  if (!applicantId) return null
  if (role === 'maker_staff') {
    const makerId = workshopOf(actor, 'accreditation')
    return makerId === null ? null : { applicantId, makerId }
  }
  return newcomerRoles.some((one) => one === role) ? { applicantId, makerId: null } : null
}

/** Whether an application is the applicant's own, or of the maker that she works for. */
export function isOwnAccreditation(
  actor: Actor,
  one: { applicantId: string; makerId: string | null },
): boolean {
  if (one.makerId !== null && one.makerId === workshopOf(actor, 'accreditation')) return true
  return applicantOf(actor) !== null && actor.personId === one.applicantId
}

/** Who looks at workshops for the agency. */
export function mayReviewMakers({ role, personId }: Actor): boolean {
  return role === 'approver' && personId !== null
}
