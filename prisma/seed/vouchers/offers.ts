import { som } from '~/lib/money'
import { splitPrice } from '~/lib/split-price'
import { database } from '~/platform/db.server'
import type { SeedDay } from '../seed-day'
import type { SeededRandom } from '../seeded-random'

export interface SeedOffer {
  id: string
  makerId: string
  deviceCode: string
  priceTiyin: bigint
  makingDays: number
  warrantyMonths: number
  homeVisit: boolean
  byPost: boolean
}

/** Offers of makers that are accredited on the given day, by kind of device. */
export async function readOffers({ today }: SeedDay): Promise<Map<string, SeedOffer[]>> {
  const rows = await database().offer.findMany({
    where: {
      active: true,
      maker: { status: 'accredited', accreditedFrom: { lte: today }, accreditedUntil: { gte: today } },
    },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      makerId: true,
      deviceCode: true,
      priceTiyin: true,
      makingDays: true,
      warrantyMonths: true,
      homeVisit: true,
      byPost: true,
    },
  })
  const byKind = new Map<string, SeedOffer[]>()
  for (const row of rows) byKind.set(row.deviceCode, [...(byKind.get(row.deviceCode) ?? []), row])
  return byKind
}

/** Those that the voucher covers, or whose rest one card payment can carry. */
export function fittingOffers(
  offers: ReadonlyMap<string, SeedOffer[]>,
  voucher: { deviceCode: string; ceilingTiyin: bigint },
): SeedOffer[] {
  return (offers.get(voucher.deviceCode) ?? []).filter(({ priceTiyin }) => {
    const { topUpTiyin } = splitPrice(priceTiyin, voucher.ceilingTiyin)
    return topUpTiyin === 0n || (topUpTiyin >= som(10_000) && topUpTiyin <= som(990_000))
  })
}

/** One that fits; mostly of the makers named first. */
export function pickOffer(
  offers: ReadonlyMap<string, SeedOffer[]>,
  voucher: { deviceCode: string; ceilingTiyin: bigint },
  firstMakers: readonly string[],
  random: SeededRandom,
): SeedOffer | null {
  const fitting = fittingOffers(offers, voucher)
  const first = fitting.filter(({ makerId }) => firstMakers.includes(makerId))
  if (first.length > 0 && random.chance(0.65)) return random.pick(first)
  return fitting.length > 0 ? random.pick(fitting) : null
}
