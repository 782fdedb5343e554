import type { Client } from '~/platform/work.server'
import { loadPlaces } from '../loaded.server'
import type { Territory } from '../schema'

/** Districts and cities by SOATO, of one region or of all; empty for an unknown region. */
export async function listDistricts(regionSoato?: string, client?: Client): Promise<Territory[]> {
  const { territories } = await loadPlaces(client)
  return [...territories.values()].filter(
    (territory) => territory.level !== 'region' && (!regionSoato || territory.regionSoato === regionSoato),
  )
}
