import type { SynonymGroup } from '../schema'
import { termKey, termsOf } from '../synonyms'
import { readGroups } from '../synonyms.server'

export interface SharedWord {
  word: string
  /** The other groups, each by its first words and what it leads to. */
  others: { id: string; words: string; leadsTo: string[] }[]
}

export interface ListedSynonym extends SynonymGroup {
  /** Its words that stand in another group too: a search for them finds what both lead to. */
  shared: SharedWord[]
}

/** The groups that have a word beginning as `q` does, in any script; all of them when nothing is asked. */
export async function listSynonyms(q = ''): Promise<ListedSynonym[]> {
  const groups = await readGroups()
  const owners = new Map<string, Map<string, SynonymGroup>>()
  for (const group of groups) {
    for (const { term } of termsOf(group)) {
      const key = termKey(term)
      owners.set(key, (owners.get(key) ?? new Map()).set(group.id, group))
    }
  }
  const wanted = termKey(q)
  return groups
    .filter(
      (group) => !wanted || termsOf(group).some(({ term }) => ` ${termKey(term)}`.includes(` ${wanted}`)),
    )
    .map((group) => ({
      ...group,
      shared: termsOf(group).flatMap(({ term }) => {
        const others = [...(owners.get(termKey(term))?.values() ?? [])].filter(({ id }) => id !== group.id)
        return others.length > 0 ? [{ word: term, others: others.map(describe) }] : []
      }),
    }))
}

function describe(group: SynonymGroup): SharedWord['others'][number] {
  const words = termsOf(group).slice(0, 3)
  return { id: group.id, words: words.map(({ term }) => term).join(', '), leadsTo: group.leadsTo }
}
