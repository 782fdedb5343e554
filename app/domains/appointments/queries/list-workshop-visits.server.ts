import type { Context } from '~/domains/identity/context'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { AppointmentStatus, VisitPurpose } from '~/platform/prisma/enums'
import { ownPlace } from '../place'
import type { VisitNeeds } from '../schema'
import { openNeeds } from '../sealed.server'

export interface WorkshopVisit {
  id: string
  deviceOrderId: string
  /** Of the order. */
  number: string
  purpose: VisitPurpose
  status: AppointmentStatus
  startsAt: Date
  ticket: string
  needs: VisitNeeds
}

export const workshopVisitsPerPage = 50
/** Of those that were, so many days are shown. */
const pastDays = 30

/** Visits to the workshop of whoever asks: from today on, or those of the last days, the latest first. */
export async function listWorkshopVisits(
  context: Context,
  { isPast, page }: { isPast: boolean; page: number },
): Promise<{ visits: WorkshopVisit[]; total: number }> {
  const place = ownPlace(context)
  if (!place?.makerId) return { visits: [], total: 0 }
  const today = dayOf(context.now())
  const where = {
    ...place,
    day: isPast ? { lt: today, gte: addDays(today, -pastDays) } : { gte: today },
    ...(!isPast && { status: { not: 'cancelled' as const } }),
  }
  const sort = isPast ? 'desc' : 'asc'
  return transaction(context, async (work) => {
    const total = await work.tx.appointment.count({ where })
    const rows = await work.tx.appointment.findMany({
      where,
      orderBy: [{ startsAt: sort }, { id: sort }],
      skip: (page - 1) * workshopVisitsPerPage,
      take: workshopVisitsPerPage,
      include: { order: { select: { number: true } } },
    })
    const visits = rows.map(
      ({ id, deviceOrderId, purpose, status, startsAt, ticket, needsCipher, order }) => ({
        ...{ id, deviceOrderId: deviceOrderId ?? '', purpose: purpose ?? ('measure' as const) },
        ...{ status, startsAt, ticket, number: order?.number ?? '', needs: openNeeds(needsCipher, id) },
      }),
    )
    return { visits, total }
  })
}
