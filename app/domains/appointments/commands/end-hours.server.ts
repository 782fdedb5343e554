import { recordAudit } from '~/domains/audit/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { addDays, dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { organisationOf } from '../place'
import { placeToKeep } from '../policy'
import { callOff } from '../rows/call-off.server'
import { lockReception } from '../rows/lock-reception.server'
import { tellVisitor } from '../rows/tell-visitor.server'

/** The hours end with today. What was booked in them later is called off, and each one told. Twice is once. */
export async function endHours(
  work: Work,
  windowId: string,
): Promise<Result<{ calledOff: number }, 'appointments.error.notYours'>> {
  const place = placeToKeep(work)
  if (!place || !isId(windowId)) return refuse('appointments.error.notYours')
  await lockReception(work, place)
  const hours = await work.tx.receptionWindow.findFirst({ where: { id: windowId, ...place } })
  if (!hours) return refuse('appointments.error.notYours')
  if (hours.validUntil) return ok({ calledOff: 0 })
  const today = dayOf(work.now())
  // Written today, and nothing yet comes of it: it never counts.
  const validUntil = hours.validFrom >= today ? addDays(hours.validFrom, -1) : today
  await work.tx.receptionWindow.update({ where: { id: windowId }, data: { validUntil } })
  const booked = await work.tx.appointment.findMany({
    where: { windowId, status: 'booked', day: { gt: validUntil } },
  })
  for (const visit of booked) {
    await callOff(work, visit)
    await tellVisitor(work, visit, place.centreCode ? 'appointmentCalledOff' : 'visitCalledOff')
  }
  const details = { count: booked.length, untilOn: isoDay(validUntil) }
  const action = place.centreCode ? 'centre.hoursEnded' : 'maker.hoursEnded'
  await recordAudit(work, { subject: organisationOf(place), action, details })
  return ok({ calledOff: booked.length })
}
