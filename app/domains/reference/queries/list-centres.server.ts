import { loadPlaces } from '../loaded.server'
import type { Centre } from '../schema'

/** Inson centres by SOATO, of one region or of all; empty for an unknown region. */
export async function listCentres(regionSoato?: string): Promise<Centre[]> {
  const { centres } = await loadPlaces()
  return [...centres.values()].filter(
    (centre) => !regionSoato || centre.territory.regionSoato === regionSoato,
  )
}
