import { followDecisions, lockProvision } from '~/domains/care/index.server'
import { type AppealToSubmit, type SubmitAppealError, submitAppeal } from '~/domains/cases/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'

/** An appeal, and what it suspends: what a later decision took away stays until the answer. */
export async function recordAppeal(
  work: Work,
  input: AppealToSubmit,
): Promise<Result<null, SubmitAppealError>> {
  const filed = await submitAppeal(work, input)
  if (!filed.ok) return filed
  const provision = filed.value.suspends ? await lockProvision(work, input.caseId) : null
  if (provision) await followDecisions(work, provision.id)
  return ok(null)
}
