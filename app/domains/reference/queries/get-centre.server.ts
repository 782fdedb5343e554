import { loadPlaces } from '../loaded.server'
import type { Centre } from '../schema'

/** The centre of a district or city by its SOATO; null when there is none. */
export async function getCentre(code: string): Promise<Centre | null> {
  const { centres } = await loadPlaces()
  return centres.get(code) ?? null
}
