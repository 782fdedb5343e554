import type { Client } from '~/platform/work.server'
import { loadPlaces } from '../loaded.server'
import type { Centre } from '../schema'

/** The centre that serves a district or city (SOATO) now; null when there is no such place. */
export async function getServingCentre(soato: string, client?: Client): Promise<Centre | null> {
  const { territories, centres } = await loadPlaces(client)
  return centres.get(territories.get(soato)?.centreCode ?? '') ?? null
}
