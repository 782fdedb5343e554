import type { Context } from '~/domains/identity/context'
import { workshopOf } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { listedStatus, ownOfferColumns, readOwnOffer } from '../rows/own-offer.server'
import type { OwnOffer } from '../schema'

export interface OfferHistoryLine {
  version: number
  status: OwnOffer['status']
  priceTiyin: bigint
  makingDays: number
  warrantyMonths: number
  homeVisit: boolean
  changedById: string | null
  changedAt: Date
}

/** The maker's own offer with what it was before, the newest first; null for anybody else's. */
export async function getOwnOffer(
  context: Context,
  id: string,
): Promise<{ offer: OwnOffer; history: OfferHistoryLine[]; standingOrders: number } | null> {
  const makerId = workshopOf(context, 'offers')
  if (!makerId || !isId(id)) return null
  return transaction(context, async (tx) => {
    const row = await tx.offer.findFirst({
      where: { id, makerId, status: { not: 'quoted' } },
      select: ownOfferColumns,
    })
    if (!row) return null
    const history = await tx.offerVersion.findMany({
      where: { offerId: id },
      orderBy: { version: 'desc' },
      take: 50,
      select: {
        version: true,
        status: true,
        priceTiyin: true,
        makingDays: true,
        warrantyMonths: true,
        homeVisit: true,
        changedById: true,
        changedAt: true,
      },
    })
    const standingOrders = await tx.deviceOrder.count({
      where: {
        offerId: id,
        status: { in: ['awaiting_payment', 'placed', 'accepted', 'in_making', 'ready'] },
      },
    })
    return {
      offer: readOwnOffer(row),
      history: history.map((line) => ({ ...line, status: listedStatus(line.status) })),
      standingOrders,
    }
  })
}
