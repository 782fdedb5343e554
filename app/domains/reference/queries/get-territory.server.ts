import { loadPlaces } from '../loaded.server'
import type { Territory } from '../schema'

export interface TerritoryInRegion extends Territory {
  /** The region it lies in; null for a region. */
  region: Territory | null
}

/** Null when there is no such place in force. */
export async function getTerritory(soato: string): Promise<TerritoryInRegion | null> {
  const { territories } = await loadPlaces()
  const territory = territories.get(soato)
  if (!territory) return null
  const region = territory.level === 'region' ? null : territories.get(territory.regionSoato)
  return { ...territory, region: region ?? null }
}
