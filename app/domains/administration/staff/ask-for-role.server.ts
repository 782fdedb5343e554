import { fold } from '~/i18n/uzbek/search-fold'
import { type Result, refuse } from '~/lib/result'
import { blindIndex } from '~/platform/crypto.server'
import type { Role } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { type PrepareRoleRefusal, prepareRoleRequest } from '../commands/prepare-role-request.server'

export interface AskForRoleInput {
  pinfl: string
  /** As her document has it: number and name together are of one person, or of none. */
  family: string
  role: Role
  startsOn: Date | null
  endsOn: Date | null
  grounds: string
}

/** The head of a centre asks that somebody gets a role there; an administrator confirms it. Answers the request's id. */
export async function askForRole(
  work: Work,
  { pinfl, family, ...asked }: AskForRoleInput,
): Promise<Result<string, PrepareRoleRefusal>> {
  if (work.role !== 'inson_head') return refuse('admin.error.notAllowed')
  const person = await work.asSystem(() =>
    work.tx.person.findUnique({
      where: { pinflIndex: blindIndex('pinfl', pinfl) },
      select: { id: true, familyName: true },
    }),
  )
  if (!person || fold(person.familyName) !== fold(family)) return refuse('admin.error.personUnknown')
  const { organisationId } = work
  return prepareRoleRequest(work, { ...asked, act: 'grant', personId: person.id, organisationId })
}
