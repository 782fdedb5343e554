import type { RoleRequest } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** A request about a role, locked until the transaction ends; null when there is none. */
export async function lockRoleRequest(work: Work, id: string): Promise<RoleRequest | null> {
  await work.tx.$queryRaw`select id from role_request where id = ${id}::uuid for update`
  return work.tx.roleRequest.findUnique({ where: { id } })
}
