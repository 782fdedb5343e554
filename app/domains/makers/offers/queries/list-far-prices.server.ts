import type { Context } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { findFarOffers } from './find-far-offers.server'

export interface FarPrice {
  offerId: string
  maker: { name: string; slug: string }
  deviceCode: string
  priceTiyin: bigint
  /** Of the offers of other makers. */
  medianTiyin: bigint
  /** Orders on it whose money has not gone to the maker yet. */
  standing: number
}

/** Offers far from those of other makers, for who pays: seen before the money of an order goes to the maker. */
export async function listFarPrices(context: Context & { now: () => Date }): Promise<FarPrice[]> {
  const far = await findFarOffers(dayOf(context.now()))
  const ids = [...far.keys()]
  return transaction(context, async (tx) => {
    const offers = await tx.offer.findMany({
      where: { id: { in: ids } },
      orderBy: [{ deviceCode: 'asc' }, { priceTiyin: 'desc' }],
      select: { id: true, deviceCode: true, priceTiyin: true, maker: { select: { name: true, slug: true } } },
    })
    const orders = await tx.deviceOrder.groupBy({
      by: ['offerId'],
      where: {
        offerId: { in: ids },
        status: { in: ['awaiting_payment', 'placed', 'accepted', 'in_making', 'ready'] },
      },
      _count: true,
    })
    const standing = new Map(orders.map(({ offerId, _count }) => [offerId, _count]))
    return offers.map(({ id, ...offer }) => ({
      ...offer,
      offerId: id,
      medianTiyin: far.get(id) ?? 0n,
      standing: standing.get(id) ?? 0,
    }))
  })
}
