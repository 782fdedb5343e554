import { loadPlaces } from '../loaded.server'
import type { Territory } from '../schema'

/** Districts and cities by SOATO, of one region or of all; empty for an unknown region. */
export async function listDistricts(regionSoato?: string): Promise<Territory[]> {
  const { territories } = await loadPlaces()
  return [...territories.values()].filter(
    (territory) => territory.level !== 'region' && (!regionSoato || territory.regionSoato === regionSoato),
  )
}
