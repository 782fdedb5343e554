import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type LockDraftRefusal, lockDraft, type SeenDraft } from '../rows/lock-draft.server'
import { writeVersion } from '../rows/write-version.server'

export type ReturnVersionRefusal = LockDraftRefusal | 'services.error.notOffered'

/**
 * Gives what was handed over back to its author, who may write on: she takes it back herself, or another administrator
 * sends it back with a reason.
 */
export async function returnVersion(
  work: Work,
  seen: SeenDraft,
  reason: string | null,
): Promise<Result<null, ReturnVersionRefusal>> {
  const locked = await lockDraft(work, seen)
  if (!locked.ok) return locked
  if (!locked.value.validFrom) return refuse('services.error.notOffered')
  const act = reason === null ? 'serviceVersion.takenBack' : 'serviceVersion.sentBack'
  await writeVersion(work, seen, act, { validFrom: null, returnText: reason })
  return ok(null)
}
