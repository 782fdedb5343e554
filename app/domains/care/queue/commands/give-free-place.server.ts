import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { findOpen, type OpenPlaceError } from '../find-open.server'

export type GiveFreePlaceError = OpenPlaceError | 'care.error.placeNotTaken'

/** She who took it has moved in: she waits no longer. */
export async function giveFreePlace(
  work: Work,
  { id }: { id: string },
): Promise<Result<null, GiveFreePlaceError>> {
  const found = await findOpen(work, id)
  if (!found.ok) return found
  const { offer } = found.value
  if (offer?.status !== 'taken') return refuse('care.error.placeNotTaken')
  const closed = { closedById: work.personId, closedAt: work.now() }
  await work.asSystem(async () => {
    await work.tx.queueOffer.update({
      where: { id: offer.id },
      data: { status: 'given', ...closed, version: { increment: 1 } },
    })
    await work.tx.freePlace.update({ where: { id }, data: { status: 'given', ...closed } })
  })
  await recordAudit(work, {
    ...{ subject: offer.queuePlaceId, action: 'provision.queueGiven', details: { freePlaceId: id } },
  })
  return ok(null)
}
