import { database } from '~/platform/db.server'
import type { Client } from '~/platform/work.server'
import { findOrganisations } from '../rows/find-organisations.server'
import type { Organisation } from '../schema'

/** All that work on a day, by name, with the region each works for. */
export function listAllOrganisations(
  on: Date,
  client: Client = database(),
): Promise<(Organisation & { regionSoato: string })[]> {
  return findOrganisations(client, on, {})
}
