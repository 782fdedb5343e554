import type { Client } from '~/platform/work.server'
import { loadPlaces } from '../loaded.server'
import type { Centre } from '../schema'

/** Inson centres by SOATO, of one region or of all; empty for an unknown region. */
export async function listCentres(regionSoato?: string, client?: Client): Promise<Centre[]> {
  const { centres } = await loadPlaces(client)
  return [...centres.values()].filter(
    (centre) => !regionSoato || centre.territory.regionSoato === regionSoato,
  )
}
