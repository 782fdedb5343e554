import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { sealPlaceReason } from '../../sealed.server'
import { findOpen, type OpenPlaceError } from '../find-open.server'
import { withdrawOffer } from '../withdraw-offer.server'

/** It is not to be had after all: an offer of it falls away, and who had it keeps her place in the queue. */
export async function withdrawFreePlace(
  work: Work,
  { id, text }: { id: string; text: string },
): Promise<Result<null, OpenPlaceError>> {
  const found = await findOpen(work, id)
  if (!found.ok) return found
  const { place, offer } = found.value
  if (offer) await withdrawOffer(work, offer)
  const closed = { closedById: work.personId, closedAt: work.now() }
  await work.asSystem(async () => {
    await work.tx.queuePass.updateMany({
      where: { freePlaceId: id, status: 'prepared' },
      data: { status: 'withdrawn', ...closed },
    })
    await work.tx.freePlace.update({
      where: { id },
      data: { status: 'withdrawn', ...closed, reasonCipher: sealPlaceReason(text, id) },
    })
  })
  await recordAudit(work, {
    ...{ subject: place.centreCode, action: 'centre.placeWithdrawn', details: { freePlaceId: id } },
  })
  return ok(null)
}
