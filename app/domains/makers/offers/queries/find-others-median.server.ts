import { database } from '~/platform/db.server'
import { accreditedOn } from '../../rows/read-maker.server'
import { findFarMedian } from '../far-from-others'
import { readFarPercent } from '../rows/read-far-percent.server'

/** The median of what others ask, where a price of one maker is far from it, offered or not; null where it is not. */
export async function findOthersMedian(
  of: { makerId: string; deviceCode: string; priceTiyin: bigint },
  on: Date,
): Promise<bigint | null> {
  const [percent, others] = await Promise.all([
    readFarPercent(on),
    database().offer.findMany({
      where: {
        active: true,
        deviceCode: of.deviceCode,
        makerId: { not: of.makerId },
        maker: accreditedOn(on),
      },
      select: { priceTiyin: true },
    }),
  ])
  return findFarMedian(
    of.priceTiyin,
    others.map(({ priceTiyin }) => priceTiyin),
    percent,
  )
}
