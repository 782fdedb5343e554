import { refuseBothSides } from '~/domains/identity/index.server'
import { confirmProposal } from '~/domains/reference/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type LockProposalRefusal, lockProposalToDecide } from '../rows/lock-proposal.server'
import { writeParameterDecision } from '../rows/write-parameter-decision.server'

export type ConfirmParameterRefusal =
  | LockProposalRefusal
  | 'admin.error.proposalDecided'
  | 'admin.error.parameterInPast'
  | 'admin.error.parameterUnknown'
  | 'admin.error.parameterNotAfterLast'
  | 'sides.error.confirmParameter'

/** Lets a value count that another administrator prepared. What was decided under the one before stays as it was. */
export async function confirmParameter(
  work: Work,
  proposalId: string,
): Promise<Result<null, ConfirmParameterRefusal>> {
  const locked = await lockProposalToDecide(work, proposalId)
  if (!locked.ok) return locked
  const proposal = locked.value
  const own = refuseBothSides('confirmParameter', work, [proposal.preparedById])
  if (own) return own
  const confirmed = await confirmProposal(work, proposal)
  if (!confirmed.ok) return confirmed
  await writeParameterDecision(work, 'parameter.confirmed', proposal)
  return ok(null)
}
