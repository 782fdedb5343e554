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

export const sellerReturnsPerPage = 20

/** What is sent back to the seller the context acts for and has not ended: what waits for her soonest first. */
export async function listSellerReturns(
  context: Context,
  page: number,
): Promise<{ returns: SellerReturnRow[]; total: number }> {
  const sellerId = sellerOf(context)
  if (!sellerId) return { returns: [], total: 0 }
  return transaction(context, async (tx) => {
    const where = { endedAt: null, parcel: { sellerId } }
    const rows = await tx.parcelReturn.findMany({
      where,
      select: { parcelId: true, status: true, dueOn: true, parcel: { select: { number: true } } },
      orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      skip: (page - 1) * sellerReturnsPerPage,
      take: sellerReturnsPerPage,
    })
    const returns = rows.map(({ parcel, ...row }) => ({ ...row, number: parcel.number }))
    return { returns, total: await tx.parcelReturn.count({ where }) }
  })
}
