import { systemContext } from '~/domains/identity/context'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'

export interface DueParcel {
  id: string
  number: string
  sellerId: string
  orderId: string
  /** Last day on which it is sent in time, midnight UTC. */
  shipByOn: Date
}

/** Paid parcels that were to be sent by tomorrow, or before, the oldest first. */
export async function listDueParcels(now: Date, limit = 1_000): Promise<DueParcel[]> {
  return transaction(systemContext(), (tx) =>
    tx.parcel.findMany({
      where: { status: 'paid', shipByOn: { lte: addDays(dayOf(now), 1) } },
      orderBy: [{ shipByOn: 'asc' }, { id: 'asc' }],
      take: limit,
      select: { id: true, number: true, sellerId: true, orderId: true, shipByOn: true },
    }),
  )
}
