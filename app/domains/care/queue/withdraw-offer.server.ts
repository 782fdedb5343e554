import { recordAudit } from '~/domains/audit/index.server'
import type { QueueOffer } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { tellWaiting } from './tell-waiting.server'

/** The place, or her waiting, fell away: she is told, and where she stands stays as it was. */
export async function withdrawOffer(
  work: Work,
  { id, freePlaceId, queuePlaceId }: QueueOffer,
): Promise<void> {
  const waiting = await work.asSystem(async () => {
    await work.tx.queueOffer.update({
      where: { id },
      data: {
        ...{ status: 'withdrawn', closedById: work.personId, closedAt: work.now() },
        version: { increment: 1 },
      },
    })
    return work.tx.provision.findUniqueOrThrow({
      where: { id: queuePlaceId },
      include: { case: { select: { isProtected: true } } },
    })
  })
  await recordAudit(work, {
    ...{ subject: queuePlaceId, action: 'provision.queueOfferWithdrawn', details: { freePlaceId } },
  })
  const { isProtected } = waiting.case
  await tellWaiting(
    work,
    { ...waiting, isProtected },
    { key: `offer-${id}:withdrawn`, template: 'notifications.queuePlaceWithdrawn' },
  )
}

/** What was decided later ends her waiting, and with it what is offered to her. */
export async function withdrawOffersOf(work: Work, queuePlaceId: string): Promise<void> {
  const offers = await work.asSystem(() =>
    work.tx.queueOffer.findMany({ where: { queuePlaceId, status: { in: ['offered', 'taken'] } } }),
  )
  for (const offer of offers) await withdrawOffer(work, offer)
}
