import type { Context } from '~/domains/identity/context'

/** Who works at a centre that trains people. */
export const trainerRole = 'organisation_staff'

/** Somebody of the centre that holds the course. */
export function mayKeepCourse(
  { role, organisationId, personId }: Context,
  course: { organisationId: string },
): boolean {
  return role === trainerRole && personId !== null && organisationId === course.organisationId
}
