import type { Work } from '~/platform/work.server'
import { toRelease } from './find-orders-to-release.server'

/** The last decision of each maker who takes no vouchers and has orders to release all the same. With the portal's eyes. */
export async function findDecisionsLeft({ tx }: Work): Promise<string[]> {
  const orders = await tx.deviceOrder.findMany({
    where: toRelease,
    distinct: ['makerId'],
    select: { makerId: true },
  })
  const makers = await tx.maker.findMany({
    where: { id: { in: orders.map(({ makerId }) => makerId) }, status: { not: 'accredited' } },
    select: {
      decisions: {
        where: { status: 'approved' },
        orderBy: { closedAt: 'desc' },
        take: 1,
        select: { id: true },
      },
    },
  })
  return makers.flatMap(({ decisions }) => decisions.map(({ id }) => id))
}
