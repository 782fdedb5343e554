import type { Context } from '~/domains/identity/context'
import { findRoleRequests, type NamedRoleRequest } from '~/domains/identity/index.server'
import { transaction } from '~/platform/db.server'

/** One request with the names of who takes part; null when there is none, and for others than these two roles. */
export async function getRoleRequest(context: Context, id: string): Promise<NamedRoleRequest | null> {
  const [request] = await transaction(context, (tx) => findRoleRequests(tx, { id }, { skip: 0, take: 1 }))
  return request ?? null
}
