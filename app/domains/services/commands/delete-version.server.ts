import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type LockOwnDraftRefusal, lockOwnDraft, type SeenDraft } from '../rows/lock-draft.server'

/** Throws a draft away, with everything that was written in it. */
export async function deleteVersion(work: Work, seen: SeenDraft): Promise<Result<null, LockOwnDraftRefusal>> {
  const locked = await lockOwnDraft(work, seen)
  if (!locked.ok) return locked
  const { serviceCode, number } = seen
  await work.tx.serviceVersion.delete({ where: { serviceCode_number: { serviceCode, number } } })
  const details = { journeyVersion: number }
  await recordAudit(work, { action: 'serviceVersion.discarded', subject: serviceCode, details })
  return ok(null)
}
