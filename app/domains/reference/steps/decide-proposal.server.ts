import { ok, type Result, refuse } from '~/lib/result'
import { addDays, dayOf } from '~/platform/clock.server'
import type { Tx } from '~/platform/db.server'
import type { ParameterProposal } from '~/platform/prisma/client'
import { nextProposalStatus } from '../lifecycle'
import { type AfterLastError, addParameterIn } from './add-parameter.server'

type By = { personId: string; at: Date }

/** A proposal, locked until the transaction ends; null when there is none. */
export async function lockProposalIn(tx: Tx, id: string): Promise<ParameterProposal | null> {
  await tx.$queryRaw`select id from parameter_proposal where id = ${id}::uuid for update`
  return tx.parameterProposal.findUnique({ where: { id } })
}

/** Lets a prepared value count. The caller has made sure that it is another person's, and locked it. */
export async function confirmProposalIn(
  tx: Tx,
  by: By,
  proposal: ParameterProposal,
): Promise<Result<null, AfterLastError | 'admin.error.parameterInPast' | 'admin.error.proposalDecided'>> {
  const status = nextProposalStatus(proposal.status, 'confirm')
  if (!status) return refuse('admin.error.proposalDecided')
  if (proposal.validFrom < dayOf(by.at)) return refuse('admin.error.parameterInPast')
  const added = await addParameterIn(tx, proposal)
  if (!added.ok) return added
  await tx.parameterProposal.update({
    where: { id: proposal.id },
    data: { status, confirmedById: by.personId, confirmedAt: by.at },
  })
  return ok(null)
}

/** Takes a value back before its day: one that waits, or one that was confirmed. The value before it goes on. */
export async function withdrawProposalIn(
  tx: Tx,
  by: By,
  proposal: ParameterProposal,
  reason: string,
): Promise<Result<null, 'admin.error.proposalDecided' | 'admin.error.parameterBegun'>> {
  const { id, code, status, validFrom } = proposal
  const withdrawn = nextProposalStatus(status, 'withdraw')
  if (!withdrawn) return refuse('admin.error.proposalDecided')
  if (status === 'confirmed' && validFrom <= dayOf(by.at)) return refuse('admin.error.parameterBegun')
  await tx.parameterProposal.update({
    where: { id },
    data: { status: withdrawn, withdrawnById: by.personId, withdrawnAt: by.at, withdrawalReason: reason },
  })
  if (status === 'prepared') return ok(null)
  await tx.parameter.updateMany({ where: { proposalId: id }, data: { withdrawnAt: by.at } })
  const next = await tx.parameter.findFirst({
    where: { code, withdrawnAt: null, validFrom: { gt: validFrom } },
    orderBy: { validFrom: 'asc' },
  })
  await tx.parameter.updateMany({
    where: { code, withdrawnAt: null, validUntil: addDays(validFrom, -1) },
    data: { validUntil: next && addDays(next.validFrom, -1) },
  })
  return ok(null)
}
