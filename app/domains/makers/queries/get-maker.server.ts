import { database } from '~/platform/db.server'
import { accreditedOn, isLicensed, licensedOn, readMaker } from '../rows/read-maker.server'
import { offerColumns, readOffer } from '../rows/read-offer.server'
import type { MakerPage } from '../schema'

/** A maker with its offers, the cheapest of each kind first; null when none is accredited under this name on the day. */
export async function getMaker(slug: string, on: Date): Promise<MakerPage | null> {
  const row = await database().maker.findFirst({
    where: { slug, ...accreditedOn(on) },
    include: {
      offers: {
        where: { active: true },
        orderBy: [{ deviceCode: 'asc' }, { priceTiyin: 'asc' }],
        select: offerColumns,
      },
      licences: { where: licensedOn(on), select: { deviceCode: true } },
    },
  })
  if (!row) return null
  return {
    ...readMaker(row),
    accreditedFrom: row.accreditedFrom,
    accreditedUntil: row.accreditedUntil,
    offers: row.offers.filter(isLicensed(row.licences)).map(readOffer),
  }
}
