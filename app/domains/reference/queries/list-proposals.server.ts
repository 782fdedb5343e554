import type { ParameterProposal } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** Values of one code, or of all, that wait for a second administrator or were taken back; the latest first. */
export function listProposals(work: Work, code?: string): Promise<ParameterProposal[]> {
  return work.tx.parameterProposal.findMany({
    where: { ...(code !== undefined && { code }), status: { in: ['prepared', 'withdrawn'] } },
    orderBy: { preparedAt: 'desc' },
    take: 200,
  })
}
