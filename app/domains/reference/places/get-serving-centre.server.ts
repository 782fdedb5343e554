import { forgetCached } from '~/platform/cache.server'
import type { Client } from '~/platform/work.server'
import { loadPlaces } from '../loaded.server'
import type { Centre } from '../schema'

/**
 * The centre that serves a district or city (SOATO); null when there is no such place. Inside a transaction it is the one
 * of this moment: what begins now begins at no centre that has closed since.
 */
export async function getServingCentre(soato: string, client?: Client): Promise<Centre | null> {
  const { territories, centres } = await loadPlaces(client)
  if (!client) return centres.get(territories.get(soato)?.centreCode ?? '') ?? null
  const [row] = await client.$queryRaw<{ code: string | null }[]>`
    select centre_code as code from territory where soato = ${soato} and valid_until is null`
  const code = row?.code
  if (!code) return null
  // One that was opened a moment ago by another process.
  if (!centres.has(code)) forgetCached('reference.places')
  return (await loadPlaces(client)).centres.get(code) ?? null
}
