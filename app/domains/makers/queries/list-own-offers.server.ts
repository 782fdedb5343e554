import type { Context } from '~/domains/identity/context'
import { workshopOf } from '~/domains/identity/index.server'
import { transaction } from '~/platform/db.server'
import { ownOfferColumns, readOwnOffer } from '../offers/rows/own-offer.server'
import type { OwnOffer } from '../offers/schema'

/** All offers of the maker in whose name somebody acts, drafts too. */
export async function listOwnOffers(context: Context): Promise<OwnOffer[]> {
  const makerId = workshopOf(context, 'offers')
  if (!makerId) return []
  const rows = await transaction(context, (tx) =>
    tx.offer.findMany({
      // What was named for one voucher stands with its request.
      where: { makerId, status: { not: 'quoted' } },
      orderBy: [{ deviceCode: 'asc' }, { priceTiyin: 'asc' }, { id: 'asc' }],
      select: ownOfferColumns,
    }),
  )
  return rows.map(readOwnOffer)
}
