import { systemContext } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { refreshSearch } from '~/workflows/search/refresh-search.server'
import type { SeedDay } from '../seed-day'
import { seedSynonyms } from './synonyms'

/** What the portal's search finds, made from everything that was seeded before. */
export async function seedSearch(day: SeedDay): Promise<void> {
  const context = systemContext(() => day.now)
  await transaction(context, seedSynonyms)
  await refreshSearch(context)
}
