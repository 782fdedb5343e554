import type { Context } from '~/domains/identity/context'
import { newId } from '~/lib/ids'
import type { Tx } from '~/platform/db.server'

/** A line of the parcel's history, seen by seller and buyer. */
export async function writeEvent(
  tx: Tx,
  context: Context,
  event: { parcelId: string; type: string; reason?: string },
): Promise<void> {
  await tx.parcelEvent.create({
    data: { id: newId(), ...event, actorId: context.personId, actorRole: context.role, at: context.now() },
  })
}
