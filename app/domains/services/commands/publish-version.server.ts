import { refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { listFaults } from '../editing/list-faults'
import { type LockDraftRefusal, lockDraft, type SeenDraft } from '../rows/lock-draft.server'
import { type ReadFirstDayRefusal, readFirstDay } from '../rows/read-first-day.server'
import { writeVersion } from '../rows/write-version.server'

export type PublishVersionRefusal =
  | LockDraftRefusal
  | ReadFirstDayRefusal
  | 'services.error.notOffered'
  | 'services.error.incomplete'
  | 'sides.error.publishVersion'

const aDay = 86_400_000

/** Publishes what another administrator handed over, as it is; the version before it ends on the day before. */
export async function publishVersion(
  work: Work,
  seen: SeenDraft,
): Promise<Result<null, PublishVersionRefusal>> {
  const locked = await lockDraft(work, seen)
  if (!locked.ok) return locked
  const { validFrom, authorId, content } = locked.value
  if (!validFrom || !authorId) return refuse('services.error.notOffered')
  const own = refuseBothSides('publishVersion', work, [authorId])
  if (own) return own
  // The program may have become stricter since.
  if (listFaults(content).length > 0) return refuse('services.error.incomplete')
  const day = await readFirstDay(work, seen.serviceCode, validFrom)
  if (!day.ok) return day
  await work.tx.serviceVersion.updateMany({
    where: { serviceCode: seen.serviceCode, status: 'published', validUntil: null },
    data: { validUntil: new Date(validFrom.getTime() - aDay) },
  })
  await writeVersion(work, seen, 'serviceVersion.published', {
    ...{ status: 'published', publishedById: work.personId, publishedAt: work.now() },
  })
  return ok(null)
}
