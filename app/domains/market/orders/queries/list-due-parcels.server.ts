import { systemContext } from '~/domains/identity/context'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { ParcelStatus } from '~/platform/prisma/enums'
import { unsentStatuses } from '../../rules'

export interface DueParcel {
  id: string
  number: string
  sellerId: string
  orderId: string
  /** Last day on which it is sent in time, midnight UTC. */
  shipByOn: Date
  /** Last day on which its seller accepts it, midnight UTC. */
  acceptByOn: Date
  status: ParcelStatus
}

/** Parcels that were to be accepted or sent by tomorrow, or before, the oldest first. */
export async function listDueParcels(now: Date, limit = 1_000): Promise<DueParcel[]> {
  const tomorrow = addDays(dayOf(now), 1)
  return transaction(systemContext(), (tx) =>
    tx.parcel.findMany({
      where: {
        OR: [
          { status: { in: [...unsentStatuses] }, shipByOn: { lte: tomorrow } },
          { status: 'paid', acceptByOn: { lte: tomorrow } },
        ],
      },
      orderBy: [{ shipByOn: 'asc' }, { id: 'asc' }],
      take: limit,
      select: {
        ...{ id: true, number: true, status: true, sellerId: true, orderId: true },
        ...{ acceptByOn: true, shipByOn: true },
      },
    }),
  )
}
