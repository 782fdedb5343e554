import type { Context } from '~/domains/identity/context'
import { findRoleRequests, type NamedRoleRequest } from '~/domains/identity/index.server'
import { transaction } from '~/platform/db.server'

const pageSize = 50

/** Requests about powerful roles, the latest first, a page at a time (from 1); empty for others than administrator and auditor. */
export async function listRoleRequests(
  context: Context,
  filter: { personId?: string; status?: 'prepared' },
  page = 1,
): Promise<{ requests: NamedRoleRequest[]; total: number; pageSize: number }> {
  return transaction(context, async (tx) => ({
    requests: await findRoleRequests(tx, filter, { skip: (page - 1) * pageSize, take: pageSize }),
    total: await tx.roleRequest.count({ where: filter }),
    pageSize,
  }))
}
