import { type WithdrawAppealError, withdrawAppeal } from '~/domains/cases/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { endSuspension } from './end-suspension.server'

/** An appeal is taken back; what it suspended counts from then on. */
export async function takeBackAppeal(
  work: Work,
  input: { caseId: string },
): Promise<Result<null, WithdrawAppealError>> {
  const withdrawn = await withdrawAppeal(work, input)
  if (!withdrawn.ok) return withdrawn
  await endSuspension(work, withdrawn.value)
  return ok(null)
}
