import type { Work } from '~/platform/work.server'

/** Orders of a maker that hold a voucher and were not handed over. With the portal's eyes. */
export async function findOrdersToRelease({ tx }: Work, makerId: string): Promise<string[]> {
  const rows = await tx.deviceOrder.findMany({
    where: { makerId, status: { in: ['awaiting_payment', 'placed', 'accepted', 'in_making', 'ready'] } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
