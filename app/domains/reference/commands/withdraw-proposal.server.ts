import { ok, type Result, refuse } from '~/lib/result'
import { addDays, dayOf } from '~/platform/clock.server'
import type { ParameterProposal } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { nextProposalStatus } from '../lifecycle'

/** Takes a value back before its day: one that waits, or one that was confirmed. The value before it goes on. */
export async function withdrawProposal(
  work: Work,
  { proposal, reason }: { proposal: ParameterProposal; reason: string },
): Promise<Result<null, 'admin.error.proposalDecided' | 'admin.error.parameterBegun'>> {
  const { id, status, validFrom } = proposal
  const withdrawn = nextProposalStatus(status, 'withdraw')
  if (!withdrawn) return refuse('admin.error.proposalDecided')
  const now = work.now()
  if (status === 'confirmed' && validFrom <= dayOf(now)) return refuse('admin.error.parameterBegun')
  await work.tx.parameterProposal.update({
    where: { id },
    data: { status: withdrawn, withdrawnById: work.personId, withdrawnAt: now, withdrawalReason: reason },
  })
  if (status === 'confirmed') await endParameter(work, proposal)
  return ok(null)
}

async function endParameter(work: Work, { id, code, validFrom }: ParameterProposal): Promise<void> {
  const { parameter } = work.tx
  await parameter.updateMany({ where: { proposalId: id }, data: { withdrawnAt: work.now() } })
  const next = await parameter.findFirst({
    where: { code, withdrawnAt: null, validFrom: { gt: validFrom } },
    orderBy: { validFrom: 'asc' },
  })
  await parameter.updateMany({
    where: { code, withdrawnAt: null, validUntil: addDays(validFrom, -1) },
    data: { validUntil: next && addDays(next.validFrom, -1) },
  })
}
