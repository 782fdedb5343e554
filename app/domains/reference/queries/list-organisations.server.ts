import { database } from '~/platform/db.server'
import type { Client } from '~/platform/work.server'
import { readNames } from '../loaded.server'
import type { Organisation } from '../schema'

/** Those of a kind that work for a region on a day, by name. */
export async function listOrganisations(
  { kind, regionSoato, on }: { kind: string; regionSoato: string; on: Date },
  client: Client = database(),
): Promise<Organisation[]> {
  const rows = await client.organisation.findMany({
    where: {
      kind,
      regionSoato,
      validFrom: { lte: on },
      OR: [{ validUntil: null }, { validUntil: { gte: on } }],
    },
    orderBy: [{ nameUzLatn: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, phone, isExample, ...row }) => ({
    id,
    kind,
    names: readNames(row),
    phone,
    isExample,
  }))
}
