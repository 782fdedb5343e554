import type { Work } from '~/platform/work.server'

export type RoleRequestDecision =
  | { status: 'confirmed' | 'withdrawn' | 'lapsed' }
  | { status: 'refused'; reason: string }

/**
 * Says what became of a request that waits; whoever acts has decided, nobody when it lapsed. The caller has locked it,
 * and does what it asks for.
 */
export async function decideRoleRequest(
  work: Work,
  { requestId, ...decision }: RoleRequestDecision & { requestId: string },
): Promise<void> {
  await work.tx.roleRequest.update({
    where: { id: requestId },
    data: {
      status: decision.status,
      decidedById: decision.status === 'lapsed' ? null : work.personId,
      decidedAt: work.now(),
      ...(decision.status === 'refused' && { refusalReason: decision.reason }),
    },
  })
}
