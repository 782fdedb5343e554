import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { sellerOf } from '../../policy'

const most = 20

/** Parcels of a seller about which a buyer wrote something that nobody has opened, the latest first, so many at most. */
export async function listUnseenThreads(
  context: Context,
): Promise<{ parcelId: string; number: string; count: number; sentAt: Date }[]> {
  const sellerId = sellerOf(context)
  if (!sellerId) return []
  return transaction(context, async ({ tx }) => {
    const groups = await tx.parcelMessage.groupBy({
      by: ['parcelId'],
      where: { parcel: { sellerId }, fromSide: 'buyer', seenAt: null },
      _count: { _all: true },
      _max: { sentAt: true },
      orderBy: [{ _max: { sentAt: 'desc' } }, { parcelId: 'asc' }],
      take: most,
    })
    const ids = groups.map(({ parcelId }) => parcelId)
    const parcels = await tx.parcel.findMany({
      where: { id: { in: ids }, sellerId },
      select: { id: true, number: true },
    })
    const numbers = new Map(parcels.map(({ id, number }) => [id, number]))
    return groups.flatMap(({ parcelId, _count, _max }) => {
      const number = numbers.get(parcelId)
      return number && _max.sentAt ? [{ parcelId, number, count: _count._all, sentAt: _max.sentAt }] : []
    })
  })
}
