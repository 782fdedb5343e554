import { newId } from '~/lib/ids'
import { asRows } from '~/platform/rows.server'
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
  const acting = { actor_id: work.personId, actor_role: work.role, at: work.now() }
  const rows = events.map(({ parcelId, type, reason = null }) => ({
    ...{ id: newId(), seller_order_id: parcelId, type, reason },
    ...acting,
  }))
  await work.tx.$executeRaw`insert into seller_order_event ${asRows('seller_order_event', rows)}`
}
