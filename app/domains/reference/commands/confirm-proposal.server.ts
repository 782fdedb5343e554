import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { ParameterProposal } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { nextProposalStatus } from '../lifecycle'
import type { AfterLastError } from '../rows/lock-last-parameter.server'
import { createParameter } from './create-parameter.server'

/** Lets a prepared value count. The caller has made sure that it is another person's, and locked it. */
export async function confirmProposal(
  work: Work,
  proposal: ParameterProposal,
): Promise<Result<null, AfterLastError | 'admin.error.parameterInPast' | 'admin.error.proposalDecided'>> {
  const status = nextProposalStatus(proposal.status, 'confirm')
  if (!status) return refuse('admin.error.proposalDecided')
  if (proposal.validFrom < dayOf(work.now())) return refuse('admin.error.parameterInPast')
  const created = await createParameter(work, proposal)
  if (!created.ok) return created
  await work.tx.parameterProposal.update({
    where: { id: proposal.id },
    data: { status, confirmedById: work.personId, confirmedAt: work.now() },
  })
  return ok(null)
}
