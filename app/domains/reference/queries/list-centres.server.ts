import type { Client } from '~/platform/work.server'
import type { Centre } from '../schema'
import { listEveryCentre } from './list-every-centre.server'

/** Inson centres that work, of one region or of all, in the order of their codes; empty for an unknown region. */
export async function listCentres(regionSoato?: string, client?: Client): Promise<Centre[]> {
  return (await listEveryCentre(client)).filter(
    ({ territory, closedOn }) => closedOn === null && (!regionSoato || territory.regionSoato === regionSoato),
  )
}
