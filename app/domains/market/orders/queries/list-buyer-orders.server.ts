import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { ParcelStatus } from '~/platform/prisma/enums'

export const buyerOrdersPerPage = 20

export interface BuyerOrder {
  number: string
  paidAt: Date
  totalTiyin: bigint
  parcels: { number: string; status: ParcelStatus; sellerName: string }[]
}

/** The signed-in buyer's own orders, the newest first. */
export async function listBuyerOrders(
  context: Context,
  { page }: { page: number },
): Promise<{ orders: BuyerOrder[]; total: number }> {
  const { personId } = context
  if (!personId) return { orders: [], total: 0 }
  return transaction(context, async (tx) => {
    const total = await tx.order.count({ where: { personId } })
    const rows = await tx.order.findMany({
      where: { personId },
      select: {
        number: true,
        paidAt: true,
        totalTiyin: true,
        parcels: {
          select: { number: true, status: true, seller: { select: { displayName: true } } },
          orderBy: { number: 'asc' },
        },
      },
      orderBy: [{ paidAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * buyerOrdersPerPage,
      take: buyerOrdersPerPage,
    })
    const orders = rows.map(({ parcels, ...order }) => ({
      ...order,
      parcels: parcels.map(({ number, status, seller }) => ({
        number,
        status,
        sellerName: seller.displayName,
      })),
    }))
    return { orders, total }
  })
}
