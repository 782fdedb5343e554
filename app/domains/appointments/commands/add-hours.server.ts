import { recordAudit } from '~/domains/audit/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { addDays, dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { organisationOf } from '../place'
import { placeToKeep } from '../policy'
import { lockReception } from '../rows/lock-reception.server'
import type { Hours } from '../rules'

export type AddHoursError =
  | 'appointments.error.notYours'
  | 'appointments.error.hoursOverlap'
  | 'appointments.error.serviceMissing'

/** Hours of a day of the week, from today on, or after those that end today. */
export async function addHours(
  work: Work,
  hours: Omit<Hours, 'id' | 'validFrom' | 'validUntil'>,
): Promise<Result<null, AddHoursError>> {
  const { personId: createdById } = work
  const place = placeToKeep(work)
  if (!place) return refuse('appointments.error.notYours')
  const { serviceCode, weekday, opensAt, closesAt } = hours
  if (
    serviceCode &&
    (!place.centreCode ||
      !(await work.tx.service.findUnique({ where: { code: serviceCode }, select: { code: true } })))
  )
    return refuse('appointments.error.serviceMissing')
  await lockReception(work, place)
  const today = dayOf(work.now())
  const twins = await work.tx.receptionWindow.findMany({
    where: {
      ...{ ...place, serviceCode, weekday, opensAt: { lt: closesAt }, closesAt: { gt: opensAt } },
      OR: [{ validUntil: null }, { validUntil: { gte: today } }],
    },
    select: { validUntil: true },
  })
  if (twins.some(({ validUntil }) => validUntil === null)) return refuse('appointments.error.hoursOverlap')
  // In the place of hours whose last day is today.
  const validFrom = twins.length > 0 ? addDays(today, 1) : today

  await work.tx.receptionWindow.create({
    data: { ...hours, id: newId(), ...place, validFrom, createdById, createdAt: work.now() },
  })
  await recordAudit(work, {
    subject: organisationOf(place),
    action: place.centreCode ? 'centre.hoursAdded' : 'maker.hoursAdded',
    details: { count: hours.desks, fromOn: isoDay(validFrom) },
  })
  return ok(null)
}
