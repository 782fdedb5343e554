import { recordAudit } from '~/domains/audit/index.server'
import { addWorkingDays, getParameter, listHolidays } from '~/domains/reference/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { newId } from '~/lib/ids'
import { ok, type Result } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { type FirstError, findFirst } from '../find-first.server'
import { findWaiting, type WaitingError } from '../find-waiting.server'
import { tellWaiting } from '../tell-waiting.server'

export type CreateQueueOfferError = FirstError | WaitingError

/**
 * Offers a free place to the first of its queue, who has some working days to answer. What it does to her place when she
 * does not take it is settled now, by the rule of the day, and told to her with it.
 */
export async function createQueueOffer(
  work: Work,
  { id: freePlaceId, queuePlaceId }: { id: string; queuePlaceId: string },
): Promise<Result<{ answerBy: Date }, CreateQueueOfferError>> {
  const first = await findFirst(work, { id: freePlaceId, queuePlaceId })
  if (!first.ok) return first
  const waiting = await findWaiting(work, queuePlaceId)
  if (!waiting.ok) return waiting
  const offeredById = work.personId
  if (!offeredById) throw new Error('a person offers')
  const today = dayOf(work.now())
  const days = Number((await getParameter('queue-answer-days', today, work))?.value ?? 5n)
  const answerBy = addWorkingDays(today, days, await listHolidays(work))
  const id = newId()
  const movesBack = await losesPlace(work, queuePlaceId, today)
  await work.asSystem(() =>
    work.tx.queueOffer.create({
      data: { id, freePlaceId, queuePlaceId, movesBack, offeredById, offeredAt: work.now(), answerBy },
    }),
  )
  await recordAudit(work, {
    subject: queuePlaceId,
    action: 'provision.queueOffered',
    details: { freePlaceId, dueOn: isoDay(answerBy) },
  })
  await tellWaiting(work, waiting.value, {
    ...{ key: `offer-${id}`, template: 'notifications.queueOffered', dueOn: answerBy },
  })
  return ok({ answerBy })
}

/** Whether she comes behind the others when she does not take it: so many offers leave her place as it is. */
async function losesPlace(work: Work, queuePlaceId: string, today: Date): Promise<boolean> {
  const kept = (await getParameter('queue-offers-kept', today, work))?.value ?? 1n
  const before = await work.asSystem(() =>
    work.tx.queueOffer.count({ where: { queuePlaceId, status: { in: ['declined', 'lapsed'] } } }),
  )
  return BigInt(before) >= kept
}
