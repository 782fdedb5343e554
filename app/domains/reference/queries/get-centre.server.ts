import type { Client } from '~/platform/work.server'
import { loadPlaces } from '../loaded.server'
import type { Centre } from '../schema'

/** The centre of a district or city by its SOATO; null when there is none. */
export async function getCentre(code: string, client?: Client): Promise<Centre | null> {
  const { centres } = await loadPlaces(client)
  return centres.get(code) ?? null
}
