import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { notify } from '~/domains/notifications/index.server'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { performEach } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'
import { nextQueueOfferStatus } from '../lifecycle'
import { lockQueue } from './lock-free-place.server'
import { tellWaiting } from './tell-waiting.server'

/** Reminds of offers whose last day is tomorrow, and lets lapse what nobody answered; each is told once. */
export async function watchOffers(context: Context): Promise<void> {
  const today = dayOf(context.now())
  const open = await transaction(context, (work) =>
    work.tx.queueOffer.findMany({
      where: { status: 'offered', answerBy: { lte: addDays(today, 1) } },
      orderBy: [{ answerBy: 'asc' }, { id: 'asc' }],
      select: { id: true },
    }),
  )
  await performEach(context, watch, open)
}

async function watch(work: Work, { id }: { id: string }): Promise<void> {
  const seen = await findOffer(work, id)
  await lockQueue(work, seen.freePlace)
  const offer = await findOffer(work, id)
  const status = nextQueueOfferStatus(offer.status, 'lapse')
  if (!status) return
  const { answerBy, freePlaceId, offeredById } = offer
  const { provision } = offer.queuePlace
  const waiting = { ...provision, isProtected: provision.case.isProtected }
  if (dayOf(work.now()) <= answerBy) {
    const template = 'notifications.queueOfferDue'
    return tellWaiting(work, waiting, { key: `offer-${id}:due`, template, dueOn: answerBy })
  }
  await work.tx.queueOffer.update({
    where: { id },
    data: { status, closedAt: work.now(), version: { increment: 1 } },
  })
  await recordAudit(work, {
    ...{ subject: waiting.id, action: 'provision.queueLapsed', details: { freePlaceId } },
  })
  const template = 'notifications.queueOfferLapsed'
  await tellWaiting(work, waiting, { key: `offer-${id}:lapsed`, template })
  await notify(work, {
    ...{ key: `provision:${waiting.id}:offer-${id}:lapsed:staff`, personId: offeredById, template },
    ...{ variables: { number: waiting.number ?? '' }, locale: null, channels: ['portal'] },
    path: `/staff/free-places/${freePlaceId}`,
  })
}

function findOffer(work: Work, id: string) {
  return work.tx.queueOffer.findUniqueOrThrow({
    where: { id },
    include: {
      freePlace: true,
      queuePlace: { include: { provision: { include: { case: { select: { isProtected: true } } } } } },
    },
  })
}
