import type { Query, QueryWord } from './query'
import { formOf, languageOfStem } from './stems'
import { type FoundGroup, findGroups, type SynonymIndex } from './synonyms'

/** One way in which a document may hold a word of the query: all these stems, or a document's own mark. */
export interface Alternative {
  slot: number
  stems: string[]
  /** The word as it was typed, with its language: a name that holds it so counts most. Empty when it was not typed. */
  form: string
  /** 0 … 1, or a little more for what a whole query leads to. */
  quality: number
}

/** A word that was read otherwise, with the stems it then has; `quality` says how sure that is. */
export interface Guess {
  slot: number
  stems: string[]
  quality: number
}

/** Exact (form) before stem before synonym before slip and guess. */
export const quality = {
  near: 0.97,
  stem: 0.93,
  leadsTo: 0.88,
  latinRussian: 0.86,
  synonym: 0.8,
  besides: 0.55,
  // Of a guess: the last is multiplied by the likeness of the words.
  sounding: 0.75,
  beginning: 0.62,
  alike: 0.66,
}
/** For what a group leads to that is the whole query: nothing else can be meant, so its order decides. */
const whole = [1.25, 1.08, 1]
const leadsToStep = 0.02
const mostAlternatives = 160

/** Everything that stands for a word of the query, the surest first. */
export function listAlternatives(
  { slots, words }: Query,
  guesses: readonly Guess[],
  index: SynonymIndex,
): Alternative[] {
  const own = slots.flatMap(({ folded, stems }, slot) =>
    stems.map((stem, at) => ({
      slot,
      stems: [stem],
      form: formOf({ folded }, languageOfStem(stem) ?? 'uz'),
      quality: at === 0 ? quality.near : quality.stem,
    })),
  )
  const guessed = guesses.flatMap(({ slot, stems, quality: sure }) =>
    stems.map((stem) => ({ slot, stems: [stem], form: '', quality: sure })),
  )
  const named = findGroups(index, words)
  const namedByGuess = findGroups(index, addGuesses(words, guesses)).filter(
    ({ group }) => !named.some((other) => other.group === group),
  )
  const meant = [...named, ...namedByGuess].flatMap((each) => {
    const sure = named.includes(each) ? 1 : surenessOf(each.slots, guesses)
    return listMeanings(each, { sure, isWhole: each.slots.length === slots.length, index })
  })
  return unique([...own, ...meant, ...guessed]).slice(0, mostAlternatives)
}

function addGuesses(words: readonly QueryWord[], guesses: readonly Guess[]): QueryWord[] {
  return words.map(({ stems, slot }) => ({
    slot,
    stems: [...stems, ...guesses.filter((guess) => guess.slot === slot).flatMap((guess) => guess.stems)],
  }))
}

// A group that was found by a guess is no surer than the guess.
function surenessOf(slots: readonly number[], guesses: readonly Guess[]): number {
  const known = slots.map((slot) => guesses.find((guess) => guess.slot === slot)?.quality ?? 1)
  return Math.min(1, ...known)
}

function listMeanings(
  { group, slots }: FoundGroup,
  { sure, isWhole, index }: { sure: number; isWhole: boolean; index: SynonymIndex },
): Alternative[] {
  const isLeading = group.leadsTo.length > 0
  // Where the administrator said what is wanted, the words themselves count less, and a part of a phrase not at all.
  const phrases = (index.phrases.get(group.id) ?? []).filter(
    (stems) => !isLeading || stems.length >= slots.length,
  )
  // A phrase of stop words stands for itself.
  return (slots.length > 0 ? slots : [0]).flatMap((slot) => [
    ...group.leadsTo.map((mark, at) => ({
      slot,
      stems: [`@${mark}`],
      form: '',
      quality: sure * (isWhole ? (whole[at] ?? 1) : quality.leadsTo) - at * leadsToStep,
    })),
    ...phrases.map((stems) => ({
      slot,
      stems,
      form: '',
      quality: sure * (isLeading ? quality.besides : quality.synonym),
    })),
  ])
}

function unique(all: Alternative[]): Alternative[] {
  const best = new Map<string, Alternative>()
  for (const each of all) {
    const key = `${each.slot} ${[...each.stems].sort().join(' ')}`
    const known = best.get(key)
    if (!known || known.quality < each.quality) best.set(key, { ...each, form: known?.form || each.form })
  }
  return [...best.values()].sort((a, b) => b.quality - a.quality)
}
