import { recordAudit } from '~/domains/audit/index.server'
import { getCitizenSide, refuseBothSides } from '~/domains/identity/index.server'
import { notify } from '~/domains/notifications/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { QueueOfferChannel } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { nextQueueOfferStatus } from '../../lifecycle'
import { isForAnother } from '../../rows/is-for-another.server'
import type { AnswerPlace } from '../../schema'
import { sealOfferAnswer } from '../../sealed.server'
import { readWaiting, type Waiting } from '../find-waiting.server'
import { lockQueue } from '../lock-free-place.server'
import { isOfCentre } from '../policy'
import { tellWaiting } from '../tell-waiting.server'

export type AnswerQueueOfferError =
  | 'care.error.offerNotFound'
  | 'care.error.offerMoved'
  | 'care.error.offerOver'
  | 'care.error.placeReasonOfGuardian'
  | 'sides.error.workOnCase'

type Answered = AnswerPlace & { id: string; channel: QueueOfferChannel }

/**
 * Whom a place is offered to takes it or does not: herself on the portal, or somebody of her centre writes down what she
 * said at the desk or by phone, and is not on her side. Within the term.
 */
export async function answerQueueOffer(
  work: Work,
  { id, answer, reasonCode, text, channel }: Answered,
): Promise<Result<{ caseId: string }, AnswerQueueOfferError>> {
  const offer = await lockOffer(work, id)
  const waiting = offer && (await readWaiting(work, offer.queuePlaceId))
  if (!offer || !waiting || !mayAnswer(work, { channel, waiting, centreCode: offer.freePlace.centreCode }))
    return refuse('care.error.offerNotFound')
  if (channel !== 'portal') {
    const own = refuseBothSides('workOnCase', work, await getCitizenSide(work, waiting))
    if (own) return own
  }
  const status = nextQueueOfferStatus(offer.status, answer)
  if (!status || waiting.status !== 'active') return refuse('care.error.offerMoved')
  if (dayOf(work.now()) > offer.answerBy) return refuse('care.error.offerOver')
  const isDeclined = status === 'declined'
  if (isDeclined && reasonCode === 'unsaid' && (await isForAnother(work, waiting)))
    return refuse('care.error.placeReasonOfGuardian')
  const now = work.now()
  await work.asSystem(() =>
    work.tx.queueOffer.update({
      where: { id },
      data: {
        ...{ status, channel, answeredById: work.personId, answeredAt: now, version: { increment: 1 } },
        ...(isDeclined && { reasonCode, closedAt: now }),
        ...(isDeclined && text && { textCipher: sealOfferAnswer(text, id) }),
      },
    }),
  )
  await recordAudit(work, {
    subject: waiting.id,
    action: isDeclined ? 'provision.queueDeclined' : 'provision.queueTaken',
    details: { freePlaceId: offer.freePlaceId, ...(isDeclined && { taskReason: reasonCode }) },
  })
  await tell(work, waiting, { ...offer, channel })
  return ok({ caseId: waiting.caseId })
}

async function lockOffer(work: Work, id: string) {
  const find = () => work.tx.queueOffer.findUnique({ where: { id }, include: { freePlace: true } })
  const seen = isId(id) ? await find() : null
  if (!seen) return null
  await lockQueue(work, seen.freePlace)
  return work.asSystem(find)
}

function mayAnswer(
  work: Work,
  { channel, waiting, centreCode }: { channel: QueueOfferChannel; waiting: Waiting; centreCode: string },
): boolean {
  if (channel === 'portal') return work.personId !== null && work.personId === waiting.personId
  return isOfCentre(work, centreCode)
}

/** Whoever offered it reads the answer; she reads what was written down for her. */
async function tell(
  work: Work,
  waiting: Waiting,
  {
    id,
    freePlaceId,
    offeredById,
    channel,
  }: { id: string; freePlaceId: string; offeredById: string; channel: string },
): Promise<void> {
  const template = 'notifications.queueAnswered'
  if (channel !== 'portal') await tellWaiting(work, waiting, { key: `offer-${id}:answered`, template })
  await notify(work, {
    ...{ key: `provision:${waiting.id}:offer-${id}:answered:staff`, personId: offeredById, template },
    ...{ variables: { number: waiting.number ?? '' }, locale: null, channels: ['portal'] },
    path: `/staff/free-places/${freePlaceId}`,
  })
}
