import { listOrderVisits } from '~/domains/appointments/index.server'
import type { Context } from '~/domains/identity/context'
import { getVisitPurpose } from '~/domains/vouchers/index.server'
import type { DeviceOrderStatus } from '~/platform/prisma/enums'

/** What comes next of visits to the workshop of an order, fit for JSON; null where there is nothing to come for. */
export async function showOrderVisits(
  context: Context,
  order: { id: string; deviceCode: string; status: DeviceOrderStatus },
) {
  const purpose = await getVisitPurpose(context, order)
  if (!purpose) return null
  const { visits, mayBookOnline } = await listOrderVisits(context, order.id)
  const next = visits.find(({ status }) => status === 'booked')
  return {
    ...{ purpose, mayBookOnline, missed: visits.filter(({ status }) => status === 'missed').length },
    next: next ? { id: next.id, ticket: next.ticket, startsAt: next.startsAt.toISOString() } : null,
  }
}
