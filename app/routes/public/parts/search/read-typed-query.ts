import { longestQuery } from '~/domains/search/schema'
import { cleanLine } from '~/lib/typed/clean'

/**
 * What was typed into a search: `q` as the field shows it again, `look` as far as it is looked at. Invisible marks and
 * wide signs are gone, nothing else changes.
 */
export function readTypedQuery(url: URL): { q: string; look: string } {
  const q = cleanLine((url.searchParams.get('q') ?? '').slice(0, 1000))
  return { q, look: q.slice(0, longestQuery) }
}
