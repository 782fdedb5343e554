import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { ParcelReturnStatus } from '~/platform/prisma/enums'
import { sellerOf } from '../../../policy'

export interface SellerReturnRow {
  parcelId: string
  number: string
  status: ParcelReturnStatus
  /** Last day of what it waits for; null at the desk. */
  dueOn: Date | null
}

const most = 20

/** What is sent back to the seller the context acts for and has not ended: what waits for her soonest first. */
export async function listSellerReturns(context: Context): Promise<SellerReturnRow[]> {
  const sellerId = sellerOf(context)
  if (!sellerId) return []
  const rows = await transaction(context, (tx) =>
    tx.parcelReturn.findMany({
      where: { endedAt: null, parcel: { sellerId } },
      select: { parcelId: true, status: true, dueOn: true, parcel: { select: { number: true } } },
      orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      take: most,
    }),
  )
  return rows.map(({ parcel, ...row }) => ({ ...row, number: parcel.number }))
}
