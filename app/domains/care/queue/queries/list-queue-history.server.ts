import type { QueueOfferChannel, QueueOfferStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { openOfferAnswer, openPassText, openPlaceReason, openPlaceText } from '../../sealed.server'

/** A place that was offered to somebody who waits. */
export interface QueueOffer {
  id: string
  freePlaceId: string
  /** What place it is, and where. */
  text: string
  freeOn: Date
  status: QueueOfferStatus
  offeredAt: Date
  answerBy: Date
  /** Not taken, it puts her behind those who wait. */
  movesBack: boolean
  /** Null until answered. */
  channel: QueueOfferChannel | null
  answeredAt: Date | null
  /** Null unless declined. */
  reasonCode: string | null
  answer: string | null
  closedAt: Date | null
  /** Why the place is not to be had after all; null where it is. */
  withdrawal: string | null
}

/** A place that was not offered to her though she was the first. */
export interface PassedOver {
  reasonCode: string
  text: string
  decidedAt: Date
}

/** What was offered to somebody who waits, and where she was passed over; the first one first. */
export async function listQueueHistory(
  work: Work,
  queuePlaceId: string,
): Promise<{ offers: QueueOffer[]; passes: PassedOver[] }> {
  const offers = await work.tx.queueOffer.findMany({
    where: { queuePlaceId },
    orderBy: [{ offeredAt: 'asc' }, { id: 'asc' }],
    include: { freePlace: true },
  })
  const passes = await work.tx.queuePass.findMany({
    where: { queuePlaceId, status: 'decided' },
    orderBy: [{ closedAt: 'asc' }, { id: 'asc' }],
  })
  return {
    offers: offers.map(({ freePlace, textCipher, ...offer }) => ({
      ...offer,
      text: openPlaceText(freePlace.textCipher, freePlace.id),
      freeOn: freePlace.freeOn,
      answer: openOfferAnswer(textCipher, offer.id),
      withdrawal: openPlaceReason(freePlace.reasonCipher, freePlace.id),
    })),
    passes: passes.map(({ id, reasonCode, textCipher, closedAt, preparedAt }) => ({
      ...{ reasonCode, text: openPassText(textCipher, id), decidedAt: closedAt ?? preparedAt },
    })),
  }
}
