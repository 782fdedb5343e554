import type { Context } from '~/domains/identity/context'
import { workshopOf } from '~/domains/identity/index.server'
import { transaction } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
import type { DeviceOrderStatus } from '~/platform/prisma/enums'
import { openRecipient } from '../rows/recipient.server'

export interface MakerOrder {
  id: string
  number: string
  deviceCode: string
  priceTiyin: bigint
  status: DeviceOrderStatus
  placedAt: Date
  /** Promised day; null until accepted. */
  readyOn: Date | null
  recipientName: string
}

export const makerOrdersPerPage = 20

export const makerOrderStatuses: readonly DeviceOrderStatus[] = [
  'placed',
  'accepted',
  'in_making',
  'ready',
  'handed_over',
  'cancelled',
  'declined',
  'returned',
]

/** What a maker sees: orders that were paid for as far as they must be. Others never were its business. */
export const seenByMaker = {
  status: { in: [...makerOrderStatuses] },
  OR: [{ topUpTiyin: 0n }, { events: { some: { type: 'deviceOrder.topUpPaid' } } }],
} satisfies Prisma.DeviceOrderWhereInput

export const makerOrderSorts = ['placed', 'readyOn', 'price'] as const

interface MakerOrderFilter {
  status: DeviceOrderStatus | null
  page: number
  /** Null for those that wait longest first. */
  by?: (typeof makerOrderSorts)[number] | null
  descending?: boolean
}

function orderBy({ by, descending }: MakerOrderFilter): Prisma.DeviceOrderOrderByWithRelationInput[] {
  const sort = descending ? 'desc' : 'asc'
  if (by === 'readyOn') return [{ readyOn: { sort, nulls: 'last' } }, { id: sort }]
  if (by) return [by === 'placed' ? { placedAt: sort } : { priceTiyin: sort }, { id: sort }]
  return [{ status: 'asc' }, { placedAt: 'asc' }, { id: 'asc' }]
}

/** The orders of the maker the context acts for; those that wait longest first. Counts are by status, of all. */
export async function listMakerOrders(
  context: Context,
  filter: MakerOrderFilter,
): Promise<{ orders: MakerOrder[]; total: number; counts: Partial<Record<DeviceOrderStatus, number>> }> {
  const makerId = workshopOf(context, 'orders')
  if (!makerId) return { orders: [], total: 0, counts: {} }
  return transaction(context, async (tx) => {
    const groups = await tx.deviceOrder.groupBy({
      by: ['status'],
      where: { makerId, ...seenByMaker },
      _count: { _all: true },
    })
    const rows = await tx.deviceOrder.findMany({
      where: {
        makerId,
        ...(filter.status ? { AND: [seenByMaker, { status: filter.status }] } : seenByMaker),
      },
      orderBy: orderBy(filter),
      skip: (filter.page - 1) * makerOrdersPerPage,
      take: makerOrdersPerPage,
    })
    const counts = Object.fromEntries(groups.map((group) => [group.status, group._count._all]))
    const total = filter.status
      ? (counts[filter.status] ?? 0)
      : Object.values(counts).reduce((a, b) => a + b, 0)
    const orders = rows.map(
      ({ id, number, deviceCode, priceTiyin, status: state, placedAt, readyOn, recipientCipher }) => ({
        id,
        number,
        deviceCode,
        priceTiyin,
        status: state,
        placedAt,
        readyOn,
        recipientName: openRecipient(recipientCipher, id).name,
      }),
    )
    return { orders, total, counts }
  })
}
