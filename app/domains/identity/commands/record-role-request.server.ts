import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import type { Role } from '../roles'
import { roleRequestMs } from '../rules'

export interface RoleRequestInput {
  act: 'grant' | 'revoke'
  personId: string
  role: Role
  /** As in the grant; null for a role without one. */
  organisationId: string | null
  /** First and last day of what is given; null or absent = from when it is confirmed, and without end. */
  startsOn?: Date | null
  endsOn?: Date | null
  /** The order, or the reason. */
  grounds: string
}

/**
 * Keeps what an administrator asks about a role until another has decided; with `isAtOnce` it is the record of a role
 * that she takes away alone. Answers its id.
 */
export async function recordRoleRequest(
  work: Work,
  { isAtOnce, ...input }: RoleRequestInput & { isAtOnce: boolean },
): Promise<Result<string, 'admin.error.roleWaiting'>> {
  if (!work.personId) throw new Error('recordRoleRequest needs an administrator')
  const id = newId()
  const preparedById = work.personId
  const preparedAt = work.now()
  const { count } = await work.tx.roleRequest.createMany({
    data: {
      ...{ id, ...input, preparedById, preparedAt },
      lapsesAt: new Date(preparedAt.getTime() + roleRequestMs),
      ...(isAtOnce
        ? { status: 'at_once', decidedById: preparedById, decidedAt: preparedAt }
        : { status: 'prepared' }),
    },
    skipDuplicates: true,
  })
  return count === 1 ? ok(id) : refuse('admin.error.roleWaiting')
}
