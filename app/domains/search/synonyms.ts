import { foldWords } from '~/i18n/uzbek/search-fold'
import { type SynonymGroup, type WordLanguage, wordLanguages } from './schema'
import type { QueryWord } from './understanding/query'
import { stemWord, wordsOf } from './words/stems'
import { isStopWord } from './words/stop-words'

const mostWords = 4
const mostKeys = 24

export interface SynonymIndex {
  /** By the keys of their phrases. */
  groups: Map<string, SynonymGroup[]>
  /** Every stem that a phrase holds. */
  stems: Set<string>
  /** By the id of the group: its phrases, each as one stem a word. */
  phrases: Map<string, string[][]>
}

export function indexSynonyms(groups: readonly SynonymGroup[]): SynonymIndex {
  const index: SynonymIndex = { groups: new Map(), stems: new Set(), phrases: new Map() }
  for (const group of groups) {
    const phrases = termsOf(group).map(({ term, language }) => stemPhrase(term, language))
    const tokens = phrases.map((words) => words.map((stems) => stems[1] ?? stems[0] ?? ''))
    index.phrases.set(group.id, tokens)
    for (const phrase of phrases) {
      for (const stem of phrase.flat()) index.stems.add(stem)
      for (const key of phraseKeys(phrase)) {
        const own = index.groups.get(key) ?? []
        if (!own.includes(group)) index.groups.set(key, [...own, group])
      }
    }
  }
  return index
}

export function termsOf(group: Pick<SynonymGroup, 'terms'>): { term: string; language: WordLanguage }[] {
  return wordLanguages.flatMap((language) => group.terms[language].map((term) => ({ term, language })))
}

/**
 * The stems of each word of a phrase: without stop words as long as two others are left, since “no leg” is not “leg”.
 */
export function stemPhrase(term: string, language: WordLanguage): string[][] {
  const words = wordsOf(term)
  const telling = words.filter(({ folded }) => !isStopWord(folded))
  return (telling.length > 1 ? telling : words).slice(0, mostWords).map((word) => stemWord(word, language))
}

/** Every way to write a phrase as sorted stems, so that neither endings nor the order of its words matter. */
export function phraseKeys(phrase: readonly (readonly string[])[]): string[] {
  const ways = phrase.reduce<string[][]>(
    (found, stems) => found.flatMap((way) => stems.map((stem) => [...way, stem])).slice(0, mostKeys),
    [[]],
  )
  return phrase.length === 0 ? [] : [...new Set(ways.map((way) => [...way].sort().join(' ')))]
}

/** The key under which two spellings of one term are the same: for the administrator's list of conflicts. */
export function termKey(term: string): string {
  return foldWords(term)
    .map(({ folded }) => folded)
    .sort()
    .join(' ')
}

export interface FoundGroup {
  group: SynonymGroup
  /** Places of the words it stands for; none when they are all stop words. */
  slots: number[]
  /** Words of the run that names it. */
  size: number
}

/**
 * Groups that a run of words of the query names. A word within a longer run stands for nothing else then: “leg” in
 * “prosthetic leg”, “money” in “no money”.
 */
export function findGroups(index: SynonymIndex, words: readonly QueryWord[]): FoundGroup[] {
  const telling = words.filter(({ slot }) => slot !== null)
  const runs = [...[words, telling].flatMap(listRuns), ...listPairs(telling)].sort(
    (a, b) => b.length - a.length,
  )
  const found: FoundGroup[] = []
  for (const run of runs) {
    const slots = slotsOf(run)
    if (slots.length === 0 && telling.length > 0) continue
    const isWithin = found.some(
      (longer) => longer.size > run.length && slots.every((slot) => longer.slots.includes(slot)),
    )
    if (isWithin) continue
    for (const key of phraseKeys(run.map(({ stems }) => stems))) {
      for (const group of index.groups.get(key) ?? []) {
        const known = found.find((other) => other.group === group)
        if (!known) found.push({ group, slots, size: run.length })
        else known.slots = [...new Set([...known.slots, ...slots])]
      }
    }
  }
  return found
}

function listRuns(words: readonly QueryWord[]): QueryWord[][] {
  return words.flatMap((_, start) =>
    Array.from({ length: Math.min(mostWords, words.length - start) }, (_, at) =>
      words.slice(start, start + at + 1),
    ),
  )
}

/** Two words with one or two others between them: `erim ichib kelib uradi`. */
function listPairs(words: readonly QueryWord[]): QueryWord[][] {
  return words.flatMap((first, at) => words.slice(at + 2, at + 4).map((second) => [first, second]))
}

function slotsOf(run: readonly QueryWord[]): number[] {
  return [...new Set(run.flatMap(({ slot }) => (slot === null ? [] : [slot])))]
}
