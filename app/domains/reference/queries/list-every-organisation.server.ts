import { database } from '~/platform/db.server'
import { readNames } from '../loaded.server'
import type { Organisation } from '../schema'

export interface KeptOrganisation extends Organisation {
  regionSoato: string
  validFrom: Date
  /** Last day; null while it works. */
  validUntil: Date | null
}

/** Also those that work no more, for whoever keeps them; by name. */
export async function listEveryOrganisation(): Promise<KeptOrganisation[]> {
  const rows = await database().organisation.findMany({ orderBy: [{ nameUzLatn: 'asc' }, { id: 'asc' }] })
  return rows.map(({ id, kind, regionSoato, phone, isExample, validFrom, validUntil, ...names }) => ({
    ...{ id, kind, regionSoato, phone, isExample, validFrom, validUntil },
    names: readNames(names),
  }))
}
