import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { AppointmentStatus, VisitPurpose } from '~/platform/prisma/enums'
import { mayBookOnline } from '../rules'

export interface OrderVisit {
  id: string
  purpose: VisitPurpose
  status: AppointmentStatus
  startsAt: Date
  ticket: string
}

/** Visits to the workshop for an order, the last one first, as far as whoever asks may see them. */
export function listOrderVisits(
  context: Context,
  deviceOrderId: string,
): Promise<{ visits: OrderVisit[]; mayBookOnline: boolean }> {
  return transaction(context, async (work) => {
    const rows = await work.tx.appointment.findMany({
      where: { deviceOrderId },
      orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
      select: { id: true, purpose: true, status: true, startsAt: true, ticket: true },
    })
    const visits = rows.map(({ purpose, ...row }) => ({ ...row, purpose: purpose ?? 'measure' }))
    return { visits, mayBookOnline: mayBookOnline(rows.filter(({ status }) => status === 'missed').length) }
  })
}
