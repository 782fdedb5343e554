import type { Client } from '~/platform/work.server'
import { listEveryCentre } from '../places/list-every-centre.server'
import type { Centre } from '../schema'

/** Inson centres that work, of one region or of all, in the order of their codes; empty for an unknown region. */
export async function listCentres(regionSoato?: string, client?: Client): Promise<Centre[]> {
  return (await listEveryCentre(client)).filter(
    ({ territory, closedOn }) => closedOn === null && (!regionSoato || territory.regionSoato === regionSoato),
  )
}
