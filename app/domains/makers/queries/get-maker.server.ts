import { database } from '~/platform/db.server'
import { accessFeatures } from '../reviews/schema'
import { accreditedOn, isLicensed, licensedOn, readMaker } from '../rows/read-maker.server'
import { offerColumns, readOffer } from '../rows/read-offer.server'
import type { MakerPage } from '../schema'

/** A maker with its offers, the cheapest of each kind first; null when none is accredited under this name on the day. */
export async function getMaker(slug: string, on: Date): Promise<MakerPage | null> {
  const row = await database().maker.findFirst({
    where: { slug, ...accreditedOn(on) },
    include: {
      access: { select: { features: true } },
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
    access: row.access && accessFeatures.filter((feature) => row.access?.features.includes(feature)),
    offers: row.offers.filter(isLicensed(row.licences)).map(readOffer),
  }
}
