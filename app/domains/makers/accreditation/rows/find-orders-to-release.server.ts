import type { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/**
 * Orders that hold a voucher and were not handed over. Not those of which the person has signed that the device is with
 * her: her centre answers first, or she could order another one.
 */
export const toRelease = {
  status: { in: ['awaiting_payment', 'placed', 'accepted', 'in_making', 'ready'] },
  acts: { none: { status: 'recorded' } },
} as const satisfies Prisma.DeviceOrderWhereInput

/** Those of a maker. With the portal's eyes. */
export async function findOrdersToRelease({ tx }: Work, makerId: string): Promise<string[]> {
  const rows = await tx.deviceOrder.findMany({
    where: { makerId, ...toRelease },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
