import { database } from '~/platform/db.server'
import type { Client } from '~/platform/work.server'
import { readNames } from '../loaded.server'
import type { Organisation } from '../schema'

/** Also one that works no more: who was sent there reads its name. */
export async function getOrganisation(id: string, client: Client = database()): Promise<Organisation | null> {
  const row = await client.organisation.findUnique({ where: { id } })
  if (!row) return null
  const { kind, phone, isExample, ...names } = row
  return { id, kind, names: readNames(names), phone, isExample }
}
