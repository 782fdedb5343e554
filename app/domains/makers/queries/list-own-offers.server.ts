import { isId } from '~/lib/ids'
import { database } from '~/platform/db.server'
import { offerColumns, readOffer } from '../rows/read-offer.server'
import type { MakerOffer } from '../schema'

/** All offers of one maker for its own staff, those that are not shown to people too. */
export async function listOwnOffers(makerId: string): Promise<(MakerOffer & { active: boolean })[]> {
  if (!isId(makerId)) return []
  const rows = await database().offer.findMany({
    where: { makerId },
    orderBy: [{ deviceCode: 'asc' }, { priceTiyin: 'asc' }, { id: 'asc' }],
    select: { ...offerColumns, active: true },
  })
  return rows.map(({ active, ...row }) => ({ ...readOffer(row), active }))
}
