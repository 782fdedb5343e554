import type { Context } from '~/domains/identity/context'
import { distanceFromRegionKm } from '~/domains/reference/index.server'
import { comesTo } from '~/lib/figures/comes-to'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { whereAskable } from '../rows/read-askable.server'

export interface AskableMaker {
  id: string
  name: string
  soato: string
  /** Whether it comes home where the person lives; true where that is not known. */
  comesHome: boolean
  /** Whole kilometres in a straight line; null where it is not known from where. */
  distanceKm: number | null
}

/** Workshops that may make a kind of device today: those that come to the person's region first, then the nearest. */
export async function listAskableMakers(
  context: Context,
  { deviceCode, region }: { deviceCode: string; region: string },
): Promise<AskableMaker[]> {
  const rows = await transaction(context, (work) =>
    work.tx.maker.findMany({
      where: whereAskable(deviceCode, dayOf(work.now())),
      orderBy: { id: 'asc' },
      select: { id: true, name: true, soato: true, regions: true, latitude: true, longitude: true },
    }),
  )
  const makers = rows.map(({ regions, latitude, longitude, ...maker }) => ({
    ...maker,
    comesHome: region === '' || comesTo(region, regions),
    distanceKm: region === '' ? null : distanceFromRegionKm(region, { latitude, longitude }),
  }))
  return makers.sort(
    (one, other) =>
      Number(other.comesHome) - Number(one.comesHome) || (one.distanceKm ?? 0) - (other.distanceKm ?? 0),
  )
}
