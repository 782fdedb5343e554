import type { Tx } from '~/platform/db.server'
import type { RoleRequest } from '~/platform/prisma/client'

export type RoleRequestDecision =
  | { status: 'confirmed' | 'withdrawn'; personId: string; at: Date }
  | { status: 'refused'; personId: string; at: Date; reason: string }
  | { status: 'lapsed'; personId: null; at: Date }

/** A request about a role, locked until the transaction ends; null when there is none. */
export async function lockRoleRequestIn(tx: Tx, id: string): Promise<RoleRequest | null> {
  await tx.$queryRaw`select id from role_request where id = ${id}::uuid for update`
  return tx.roleRequest.findUnique({ where: { id } })
}

/** Says what became of a request that waits. The caller has locked it, and does what it asks for. */
export async function decideRoleRequestIn(tx: Tx, id: string, decision: RoleRequestDecision): Promise<void> {
  await tx.roleRequest.update({
    where: { id },
    data: {
      status: decision.status,
      decidedById: decision.personId,
      decidedAt: decision.at,
      ...(decision.status === 'refused' && { refusalReason: decision.reason }),
    },
  })
}
