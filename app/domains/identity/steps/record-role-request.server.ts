import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Tx } from '~/platform/db.server'
import type { Role } from '../roles'
import { roleRequestMs } from '../rules'

export interface RoleRequestInput {
  act: 'grant' | 'revoke'
  personId: string
  role: Role
  /** As in the grant; null for a role without one. */
  organisationId: string | null
  /** The order, or the reason. */
  grounds: string
}

/**
 * Keeps what an administrator asks about a role until another has decided; with `isAtOnce` it is the record of a role
 * that she takes away alone. Answers its id.
 */
export async function recordRoleRequestIn(
  tx: Tx,
  by: { personId: string; at: Date; isAtOnce: boolean },
  input: RoleRequestInput,
): Promise<Result<string, 'admin.error.roleWaiting'>> {
  const id = newId()
  const { count } = await tx.roleRequest.createMany({
    data: {
      ...{ id, ...input, preparedById: by.personId, preparedAt: by.at },
      lapsesAt: new Date(by.at.getTime() + roleRequestMs),
      ...(by.isAtOnce
        ? { status: 'at_once', decidedById: by.personId, decidedAt: by.at }
        : { status: 'prepared' }),
    },
    skipDuplicates: true,
  })
  return count === 1 ? ok(id) : refuse('admin.error.roleWaiting')
}
