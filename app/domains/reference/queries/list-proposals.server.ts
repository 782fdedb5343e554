import type { Tx } from '~/platform/db.server'
import type { ParameterProposal } from '~/platform/prisma/client'

/** Values of one code, or of all, that wait for a second administrator or were taken back; the latest first. */
export function listProposalsIn(tx: Tx, code?: string): Promise<ParameterProposal[]> {
  return tx.parameterProposal.findMany({
    where: { ...(code !== undefined && { code }), status: { in: ['prepared', 'withdrawn'] } },
    orderBy: { preparedAt: 'desc' },
    take: 200,
  })
}
