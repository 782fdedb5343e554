import { lockProposal } from '~/domains/reference/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { ParameterProposal } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { mayChangeParameters } from '../policy'

export type LockProposalRefusal = 'admin.error.notAllowed' | 'admin.error.proposalUnknown'

/** A prepared value, locked, for whoever may change the numbers of the law. */
export async function lockProposalToDecide(
  work: Work,
  proposalId: string,
): Promise<Result<ParameterProposal, LockProposalRefusal>> {
  if (!mayChangeParameters(work) || !work.personId) return refuse('admin.error.notAllowed')
  const proposal = await lockProposal(work, proposalId)
  return proposal ? ok(proposal) : refuse('admin.error.proposalUnknown')
}
