import { workshopOf } from '~/domains/identity/index.server'
import type { DeviceOrderStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import type { MakerOrder } from './list-maker-orders.server'
import { seenByMaker } from './list-maker-orders.server'

interface Filter {
  status: DeviceOrderStatus | null
  /** The last one that was read; null from the newest on. */
  after: { placedAt: Date; id: string } | null
  most: number
}

/**
 * Orders of the maker that somebody acts for, the newest first, as its own system reads them: nobody is named, and what
 * is placed meanwhile moves none to another page.
 */
export async function findMakerOrders(
  work: Work,
  { status, after, most }: Filter,
): Promise<{ orders: Omit<MakerOrder, 'recipientName'>[]; hasMore: boolean }> {
  const makerId = workshopOf(work, 'orders')
  if (!makerId) return { orders: [], hasMore: false }
  const rows = await work.tx.deviceOrder.findMany({
    where: {
      makerId,
      AND: [
        seenByMaker,
        ...(status ? [{ status }] : []),
        ...(after
          ? [
              {
                OR: [
                  { placedAt: { lt: after.placedAt } },
                  { placedAt: after.placedAt, id: { lt: after.id } },
                ],
              },
            ]
          : []),
      ],
    },
    orderBy: [{ placedAt: 'desc' }, { id: 'desc' }],
    take: most + 1,
    select: {
      ...{ id: true, number: true, deviceCode: true, priceTiyin: true },
      ...{ status: true, placedAt: true, readyOn: true },
    },
  })
  return { orders: rows.slice(0, most), hasMore: rows.length > most }
}
