import { newId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'

/** A line of the parcel's history, seen by seller and buyer. */
export async function writeEvent(
  work: Work,
  event: { parcelId: string; type: string; reason?: string },
): Promise<void> {
  await work.tx.parcelEvent.create({
    data: { id: newId(), ...event, actorId: work.personId, actorRole: work.role, at: work.now() },
  })
}
