import type { Client } from '~/platform/work.server'
import { readNames } from '../loaded.server'
import type { Organisation } from '../schema'

/** Organisations that work on a day, by name, with the region each works for. */
export async function findOrganisations(
  client: Client,
  on: Date,
  where: { kind?: string; regionSoato?: string },
): Promise<(Organisation & { regionSoato: string })[]> {
  const rows = await client.organisation.findMany({
    where: { ...where, validFrom: { lte: on }, OR: [{ validUntil: null }, { validUntil: { gte: on } }] },
    orderBy: [{ nameUzLatn: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, kind, regionSoato, phone, isExample, ...row }) => ({
    ...{ id, kind, regionSoato, phone, isExample },
    names: readNames(row),
  }))
}
