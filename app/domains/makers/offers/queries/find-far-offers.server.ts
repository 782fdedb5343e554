import { database } from '~/platform/db.server'
import { accreditedOn } from '../../rows/read-maker.server'
import { findFarMedian } from '../far-from-others'
import { readFarPercent } from '../rows/read-far-percent.server'

/** Offers that are far from those of other makers, by id, with the median of the others. */
export async function findFarOffers(on: Date): Promise<Map<string, bigint>> {
  const [percent, offers] = await Promise.all([
    readFarPercent(on),
    database().offer.findMany({
      where: { active: true, maker: accreditedOn(on) },
      select: { id: true, makerId: true, deviceCode: true, priceTiyin: true },
    }),
  ])
  const far = new Map<string, bigint>()
  for (const { id, makerId, deviceCode, priceTiyin } of offers) {
    const others = offers.filter((other) => other.deviceCode === deviceCode && other.makerId !== makerId)
    const median = findFarMedian(
      priceTiyin,
      others.map((other) => other.priceTiyin),
      percent,
    )
    if (median !== null) far.set(id, median)
  }
  return far
}
