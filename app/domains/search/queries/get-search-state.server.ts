import { database } from '~/platform/db.server'

/** What the catalogue's documents were made from, see `replaceCatalogue`; null before the first time. */
export async function getSearchState(): Promise<{ catalogue: string | null }> {
  return database().searchState.findUniqueOrThrow({ where: { id: 1 }, select: { catalogue: true } })
}
