import { lockChange, withdrawChange } from '~/domains/care/index.server'
import { type DecidedCaseError, takeDecidedCase } from '~/domains/cases/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import type { SeenChange } from './decide-later-decision.server'

/** It is not decided so: whoever prepared it takes it back, or a head does. */
export async function withdrawLaterDecision(
  work: Work,
  { caseId, changeId }: SeenChange,
): Promise<Result<null, DecidedCaseError | 'care.error.nothingPrepared'>> {
  const taken = await takeDecidedCase(work, caseId)
  if (!taken.ok) return taken
  const change = await lockChange(work, caseId)
  if (change?.id !== changeId) return refuse('care.error.nothingPrepared')
  if (work.role !== 'inson_head' && change.preparedById !== work.personId) {
    return refuse('applications.error.notYours')
  }
  await withdrawChange(work, change)
  return ok(null)
}
