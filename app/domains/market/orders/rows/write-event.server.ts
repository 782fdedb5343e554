import { newId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'

interface NewEvent {
  parcelId: string
  type: string
  reason?: string
}

/** A line of the parcel's history, seen by seller and buyer. */
export function writeEvent(work: Work, event: NewEvent): Promise<void> {
  return writeEvents(work, [event])
}

/** The same of several parcels at once. */
export async function writeEvents(work: Work, events: readonly NewEvent[]): Promise<void> {
  const acting = { actorId: work.personId, actorRole: work.role, at: work.now() }
  await work.tx.parcelEvent.createMany({
    data: events.map((event) => ({ id: newId(), ...event, ...acting })),
  })
}
