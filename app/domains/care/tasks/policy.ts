import type { Context } from '~/domains/identity/context'

/** Who works at an organisation that people are sent to. */
export const organisationRole = 'organisation_staff'

/** Somebody of the organisation that was asked. */
export function mayAnswer(
  { role, organisationId, personId }: Context,
  task: { organisationId: string },
): boolean {
  return role === organisationRole && personId !== null && organisationId === task.organisationId
}
