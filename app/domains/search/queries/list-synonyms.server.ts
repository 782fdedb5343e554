import type { SynonymGroup } from '../schema'
import { termKey, termsOf } from '../synonyms'
import { readGroups } from '../synonyms.server'

export interface ListedSynonym extends SynonymGroup {
  /** Its words that stand in another group too: a search for them finds what both lead to. */
  shared: string[]
}

/** The groups that have a word beginning as `q` does, in any script; all of them when nothing is asked. */
export async function listSynonyms(q = ''): Promise<ListedSynonym[]> {
  const groups = await readGroups()
  const owners = new Map<string, Set<string>>()
  for (const group of groups) {
    for (const { term } of termsOf(group)) {
      const key = termKey(term)
      owners.set(key, (owners.get(key) ?? new Set()).add(group.id))
    }
  }
  const wanted = termKey(q)
  return groups
    .filter(
      (group) => !wanted || termsOf(group).some(({ term }) => ` ${termKey(term)}`.includes(` ${wanted}`)),
    )
    .map((group) => ({
      ...group,
      shared: termsOf(group)
        .map(({ term }) => term)
        .filter((term) => (owners.get(termKey(term))?.size ?? 0) > 1),
    }))
}
