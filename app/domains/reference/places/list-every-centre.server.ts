import type { Client } from '~/platform/work.server'
import { loadPlaces } from '../loaded.server'
import type { Centre } from '../schema'

/** All Inson centres in the order of their codes, with those that are closed. */
export async function listEveryCentre(client?: Client): Promise<Centre[]> {
  return [...(await loadPlaces(client)).centres.values()]
}
