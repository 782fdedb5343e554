import { withdrawProposal } from '~/domains/reference/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type LockProposalRefusal, lockProposalToDecide } from '../rows/lock-proposal.server'
import { writeParameterDecision } from '../rows/write-parameter-decision.server'

export type WithdrawParameterRefusal =
  | LockProposalRefusal
  | 'admin.error.proposalDecided'
  | 'admin.error.parameterBegun'

/** Takes a value back before its day, whoever of the two; nobody can make one count alone. */
export async function withdrawParameter(
  work: Work,
  { proposalId, reason }: { proposalId: string; reason: string },
): Promise<Result<null, WithdrawParameterRefusal>> {
  const locked = await lockProposalToDecide(work, proposalId)
  if (!locked.ok) return locked
  const withdrawn = await withdrawProposal(work, { proposal: locked.value, reason })
  if (!withdrawn.ok) return withdrawn
  await writeParameterDecision(work, 'parameter.withdrawn', locked.value)
  return ok(null)
}
