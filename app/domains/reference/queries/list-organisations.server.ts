import { database } from '~/platform/db.server'
import type { Client } from '~/platform/work.server'
import { findOrganisations } from '../rows/find-organisations.server'
import type { Organisation } from '../schema'

/** Those of a kind that work for a region on a day, by name. */
export function listOrganisations(
  { kind, regionSoato, on }: { kind: string; regionSoato: string; on: Date },
  client: Client = database(),
): Promise<Organisation[]> {
  return findOrganisations(client, on, { kind, regionSoato })
}
