import { loadPlaces } from '../loaded.server'
import type { Territory } from '../schema'

/** The 14 regions by SOATO. */
export async function listRegions(): Promise<Territory[]> {
  const { territories } = await loadPlaces()
  return [...territories.values()].filter((territory) => territory.level === 'region')
}
