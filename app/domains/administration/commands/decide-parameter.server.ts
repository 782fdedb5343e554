import { type AuditAct, recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { refuseBothSides } from '~/domains/identity/index.server'
import { confirmProposalIn, lockProposalIn, withdrawProposalIn } from '~/domains/reference/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { forgetCached } from '~/platform/cache.server'
import { transaction } from '~/platform/db.server'
import { mayChangeParameters } from '../policy'

export type DecideParameterRefusal =
  | 'admin.error.notAllowed'
  | 'admin.error.proposalUnknown'
  | 'admin.error.proposalDecided'
  | 'admin.error.parameterInPast'
  | 'admin.error.parameterBegun'
  | 'admin.error.parameterUnknown'
  | 'admin.error.parameterNotAfterLast'
  | 'sides.error.confirmParameter'

/** Lets a value count that another administrator prepared. What was decided under the one before stays as it was. */
export function confirmParameter(
  context: Context,
  proposalId: string,
): Promise<Result<null, DecideParameterRefusal>> {
  return decide(context, proposalId, 'parameter.confirmed', async (tx, by, proposal) => {
    const own = refuseBothSides('confirmParameter', context, [proposal.preparedById])
    return own ?? confirmProposalIn(tx, by, proposal)
  })
}

/** Takes a value back before its day, whoever of the two; nobody can make one count alone. */
export function withdrawParameter(
  context: Context,
  { proposalId, reason }: { proposalId: string; reason: string },
): Promise<Result<null, DecideParameterRefusal>> {
  return decide(context, proposalId, 'parameter.withdrawn', (tx, by, proposal) =>
    withdrawProposalIn(tx, by, proposal, reason),
  )
}

type Proposal = NonNullable<Awaited<ReturnType<typeof lockProposalIn>>>
type Decide = (
  tx: Parameters<typeof lockProposalIn>[0],
  by: { personId: string; at: Date },
  proposal: Proposal,
) => Promise<Result<null, DecideParameterRefusal>>

async function decide(
  context: Context,
  proposalId: string,
  action: AuditAct,
  act: Decide,
): Promise<Result<null, DecideParameterRefusal>> {
  const { personId } = context
  if (!mayChangeParameters(context) || !personId) return refuse('admin.error.notAllowed')
  return transaction(context, async (tx) => {
    const proposal = await lockProposalIn(tx, proposalId)
    if (!proposal) return refuse('admin.error.proposalUnknown')
    const decided = await act(tx, { personId, at: context.now() }, proposal)
    if (!decided.ok) return decided
    const validFrom = proposal.validFrom.toISOString().slice(0, 10)
    await recordAudit(tx, {
      ...{ action, subject: proposal.code },
      details: { proposalId, value: proposal.value.toString(), unit: proposal.unit, validFrom },
    })
    tx.afterCommit(() => forgetCached('reference.parameters'))
    return ok(null)
  })
}
