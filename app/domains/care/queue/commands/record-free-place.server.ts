import { recordAudit } from '~/domains/audit/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { openPlaceText, sealPlaceText } from '../../sealed.server'
import { lockQueue } from '../lock-free-place.server'
import { isOfCentre } from '../policy'
import type { FreePlaceForm } from '../schema'

export type RecordFreePlaceError =
  | 'care.error.queueUnknown'
  | 'care.error.placeRecorded'
  | 'care.error.freeOnOutside'

/** A place is free longer than this after it was recorded at no centre; a year, leap or not. */
const mostDays = 366

/** Somebody of the centre writes down that a place of one of its queues is free. The same one is written down once. */
export async function recordFreePlace(
  work: Work,
  { code, text, freeOn }: FreePlaceForm,
): Promise<Result<{ id: string }, RecordFreePlaceError>> {
  const { organisationId: centreCode, personId: recordedById } = work
  if (!centreCode || !recordedById || !isOfCentre(work, centreCode)) return refuse('care.error.queueUnknown')
  await lockQueue(work, { code, centreCode })
  const waits = await work.asSystem(() => work.tx.queuePlace.count({ where: { code, centreCode } }))
  if (waits === 0) return refuse('care.error.queueUnknown')
  const today = dayOf(work.now())
  if (freeOn < today || freeOn.getTime() > today.getTime() + mostDays * 86_400_000)
    return refuse('care.error.freeOnOutside')
  const open = await work.tx.freePlace.findMany({ where: { code, centreCode, freeOn, status: 'open' } })
  if (open.some(({ id, textCipher }) => openPlaceText(textCipher, id) === text))
    return refuse('care.error.placeRecorded')
  const id = newId()
  await work.asSystem(() =>
    work.tx.freePlace.create({
      data: {
        ...{ id, code, centreCode, freeOn, recordedById },
        ...{ textCipher: sealPlaceText(text, id), recordedAt: work.now() },
      },
    }),
  )
  await recordAudit(work, {
    subject: centreCode,
    action: 'centre.placeFreed',
    details: { freePlaceId: id, fromOn: isoDay(freeOn) },
  })
  return ok({ id })
}
