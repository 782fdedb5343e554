import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type LockDraftRefusal, lockDraft, type SeenDraft } from '../rows/lock-draft.server'
import { writeVersion } from '../rows/write-version.server'

/** Goes on with a draft that another administrator began. She is its author from then on, and does not publish it. */
export async function takeVersion(work: Work, seen: SeenDraft): Promise<Result<null, LockDraftRefusal>> {
  const locked = await lockDraft(work, seen)
  if (!locked.ok) return locked
  if (locked.value.validFrom) return refuse('services.error.notBeingWritten')
  await writeVersion(work, seen, 'serviceVersion.takenOver', { authorId: work.personId })
  return ok(null)
}
