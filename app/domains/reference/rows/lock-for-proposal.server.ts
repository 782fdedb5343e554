import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type AfterLastError, lockLastParameter } from './lock-last-parameter.server'

export type PrepareProposalError = AfterLastError | 'admin.error.parameterWaiting'

/** What a new value of a code would follow, locked; refused when it does not come after the last, or another waits. */
export async function lockForProposal(
  work: Work,
  input: { code: string; validFrom: Date },
): Promise<Result<{ unit: string; previousValue: bigint }, PrepareProposalError>> {
  const last = await lockLastParameter(work, input)
  if (!last.ok) return last
  const waiting = await work.tx.parameterProposal.count({ where: { code: input.code, status: 'prepared' } })
  if (waiting > 0) return refuse('admin.error.parameterWaiting')
  return ok({ unit: last.value.unit, previousValue: last.value.value })
}
