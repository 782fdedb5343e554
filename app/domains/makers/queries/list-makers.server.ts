import { cached } from '~/platform/cache.server'
import { database } from '~/platform/db.server'
import { accreditedOn, licensedOn, readMaker } from '../rows/read-maker.server'
import type { MakerInList } from '../schema'

export interface ListMakersInput {
  /** SOATO of a region; all when absent. */
  region?: string
  /** A kind of device that the maker must offer. */
  deviceCode?: string
  /** The day on which it must be accredited. */
  on: Date
}

/** Accredited makers by name. */
export async function listMakers({ region, deviceCode, on }: ListMakersInput): Promise<MakerInList[]> {
  const makers = await cached('makers', 60_000, on.toISOString(), async () => {
    const rows = await database().maker.findMany({
      where: accreditedOn(on),
      orderBy: { name: 'asc' },
      include: {
        offers: { where: { active: true }, select: { deviceCode: true } },
        licences: { where: licensedOn(on), select: { deviceCode: true } },
      },
    })
    return rows.map(readMaker)
  })
  return makers.filter(
    (maker) =>
      (!region || maker.regionSoato === region) && (!deviceCode || maker.deviceCodes.includes(deviceCode)),
  )
}
