import type { Client } from '~/platform/work.server'
import { loadPlaces } from '../loaded.server'
import type { Centre } from '../schema'

/** A centre by its code, also one that is closed; null when there is none. */
export async function getCentre(code: string, client?: Client): Promise<Centre | null> {
  const { centres } = await loadPlaces(client)
  return centres.get(code) ?? null
}
