import { regionOf } from '~/domains/reference/schema'
import { isoDay } from '~/lib/figures/iso-day'
import { database } from '~/platform/db.server'
import { medianOf } from '../offers/far-from-others'
import { accreditedOn } from '../rows/read-maker.server'

/** What is asked for a kind of device now, in tiyin; prices of offers are public, so nothing of them is withheld. */
export interface AskedPrices {
  offers: number
  lowestTiyin: bigint
  medianTiyin: bigint
  highestTiyin: bigint
}

/** What was paid in the last twelve whole months; null numbers are of fewer than five people. */
export interface PaidPrices {
  people: number | null
  medianTiyin: bigint | null
  /** Of all that was paid, what people paid themselves, 0 to 1. */
  ownShare: number | null
}

export interface DevicePrices {
  /** Null where nobody offers one. */
  asked: AskedPrices | null
  /** Null where nothing was handed over. */
  paid: PaidPrices | null
  /** By the region (SOATO) of the workshop. */
  regions: { soato: string; asked: AskedPrices | null; paid: PaidPrices | null }[]
}

interface PaidRow {
  region: string | null
  people: bigint | null
  median_tiyin: bigint | null
  own_share: string | null
}

/** Prices of a kind of device on a day. */
export async function getDevicePrices(deviceCode: string, on: Date): Promise<DevicePrices> {
  const [offers, rows] = await Promise.all([
    database().offer.findMany({
      where: { deviceCode, active: true, maker: accreditedOn(on) },
      select: { priceTiyin: true, maker: { select: { soato: true } } },
    }),
    database().$queryRaw<PaidRow[]>`
      select region, people, median_tiyin, own_share::text from app_device_prices(${deviceCode}, ${isoDay(on)}::date)`,
  ])
  const inRegion = (soato: string) => offers.filter(({ maker }) => regionOf(maker.soato) === soato)
  const regions = new Set([
    ...offers.map(({ maker }) => regionOf(maker.soato)),
    ...rows.flatMap(({ region }) => region ?? []),
  ])
  const paidIn = (soato: string | null) => {
    const row = rows.find(({ region }) => region === soato)
    return row ? readPaid(row) : null
  }
  return {
    asked: askedOf(offers),
    paid: paidIn(null),
    regions: [...regions]
      .sort()
      .map((soato) => ({ soato, asked: askedOf(inRegion(soato)), paid: paidIn(soato) })),
  }
}

function readPaid({ people, median_tiyin, own_share }: PaidRow): PaidPrices {
  return {
    people: people === null ? null : Number(people),
    medianTiyin: median_tiyin,
    ownShare: own_share === null ? null : Number(own_share),
  }
}

function askedOf(offers: readonly { priceTiyin: bigint }[]): AskedPrices | null {
  const prices = offers.map(({ priceTiyin }) => priceTiyin).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const [lowestTiyin, highestTiyin, medianTiyin] = [prices[0], prices.at(-1), medianOf(prices)]
  if (lowestTiyin === undefined || highestTiyin === undefined || medianTiyin === null) return null
  return { offers: prices.length, lowestTiyin, medianTiyin, highestTiyin }
}
