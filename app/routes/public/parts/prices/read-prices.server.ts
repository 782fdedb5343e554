import { type AskedPrices, getDevicePrices, type PaidPrices } from '~/domains/makers/index.server'
import { getDeviceKind, listRegions } from '~/domains/reference/index.server'
import { notFound, type PageContext } from '~/http/guards.server'
import { isoDay } from '~/lib/figures/iso-day'
import { dayOf } from '~/platform/clock.server'

/** The prices of a kind of device as its page and its file say them; money is decimal tiyin. 404 for another kind. */
export async function readPrices(code: string, { locale, now }: PageContext) {
  const today = dayOf(now())
  const [kind, regions] = await Promise.all([getDeviceKind(code, locale, today), listRegions()])
  if (!kind) throw notFound()
  const { asked, paid, regions: found } = await getDevicePrices(kind.code, today)
  const month = (ago: number, day: number) =>
    isoDay(new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - ago, day)))
  return {
    device: { code: kind.code, name: kind.names[locale], isRepair: kind.isRepair },
    ceilingTiyin: kind.ceilingTiyin?.toString() ?? null,
    ...{ since: month(12, 1), until: month(0, 0) },
    asked: asked && showAsked(asked),
    paid: paid && showPaid(paid),
    regions: found.map((region) => ({
      soato: region.soato,
      name: regions.find(({ soato }) => soato === region.soato)?.names[locale] ?? region.soato,
      asked: region.asked && showAsked(region.asked),
      paid: region.paid && showPaid(region.paid),
    })),
  }
}

export type ShownPrices = Awaited<ReturnType<typeof readPrices>>

function showAsked({ offers, lowestTiyin, medianTiyin, highestTiyin }: AskedPrices) {
  return {
    offers,
    lowest: String(lowestTiyin),
    median: String(medianTiyin),
    highest: String(highestTiyin),
    spread: String(highestTiyin - lowestTiyin),
  }
}

function showPaid({ people, medianTiyin, ownShare }: PaidPrices) {
  return { people, median: medianTiyin?.toString() ?? null, ownShare }
}
