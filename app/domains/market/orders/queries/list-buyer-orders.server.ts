import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { ParcelStatus } from '~/platform/prisma/enums'

export const buyerOrdersPerPage = 20

export interface BuyerOrder {
  number: string
  paidAt: Date
  totalTiyin: bigint
  /** Messages of its sellers that she has not opened. */
  unseen: number
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
          select: {
            ...{ number: true, status: true, seller: { select: { displayName: true } } },
            _count: { select: { messages: { where: { fromSide: 'seller', seenAt: null } } } },
          },
          orderBy: { number: 'asc' },
        },
      },
      orderBy: [{ paidAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * buyerOrdersPerPage,
      take: buyerOrdersPerPage,
    })
    const orders = rows.map(({ parcels, ...order }) => ({
      ...order,
      unseen: parcels.reduce((sum, { _count }) => sum + _count.messages, 0),
      parcels: parcels.map(({ number, status, seller }) => ({
        number,
        status,
        sellerName: seller.displayName,
      })),
    }))
    return { orders, total }
  })
}
