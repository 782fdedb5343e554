import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { listFaults } from '../editing/list-faults'
import { type LockOwnDraftRefusal, lockOwnDraft, type SeenDraft } from '../rows/lock-draft.server'
import { type ReadFirstDayRefusal, readFirstDay } from '../rows/read-first-day.server'
import { writeVersion } from '../rows/write-version.server'

export type SubmitVersionRefusal = LockOwnDraftRefusal | ReadFirstDayRefusal | 'services.error.incomplete'

/** Hands a complete draft over to be published from a day on (`YYYY-MM-DD`, tomorrow or later). */
export async function submitVersion(
  work: Work,
  seen: SeenDraft,
  validFrom: string,
): Promise<Result<null, SubmitVersionRefusal>> {
  const locked = await lockOwnDraft(work, seen)
  if (!locked.ok) return locked
  if (listFaults(locked.value.content).length > 0) return refuse('services.error.incomplete')
  const day = await readFirstDay(work, seen.serviceCode, new Date(`${validFrom}T00:00:00Z`))
  if (!day.ok) return day
  await writeVersion(work, seen, 'serviceVersion.offered', { validFrom: day.value, returnText: null })
  return ok(null)
}
