import { type FoundGroup, findGroups, type SynonymIndex } from '../synonyms'
import { isAttribute } from '../words/attribute-words'
import { isFaint } from '../words/faint-words'
import { formOf, languageOfStem } from '../words/stems'
import type { Query, QueryWord } from './query'

/** One way in which a document may hold a word of the query: all these stems, or a document's own mark. */
export interface Alternative {
  slot: number
  stems: string[]
  /** The word as it was typed, with its language: a name that holds it so counts most. Empty when it was not typed. */
  form: string
  /** 0 … 1, or a little more for what a whole query leads to. */
  quality: number
  /** 0 … 1: how sure it is that the word was meant. */
  sure: number
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
  leadsToByPhrase: 1.15,
  inPhrase: 0.8,
  otherwise: 0.86,
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
/** Of a word, for each service that it leads to besides the first. */
const vagueness = 0.25
/** A phrase may lead to so many before it says less: disabled child, what an invalid is entitled to. */
const spareOfPhrase = 3
/** Of a word that says for whom something is wanted, beside what is wanted. */
const besideWanted = 0.4
const mostAlternatives = 160

/** Everything that stands for a word of the query, the surest first. */
export function listAlternatives(
  { slots, words }: Query,
  guesses: readonly Guess[],
  index: SynonymIndex,
): Alternative[] {
  const named = findGroups(index, words)
  const own = slots.flatMap(({ folded, stems }, slot) =>
    stems.map((stem, at) => ({
      slot,
      stems: [stem],
      form: formOf({ folded }, languageOfStem(stem) ?? 'uz'),
      quality: (at === 0 ? quality.near : quality.stem) * (isInPhrase(slot, named) ? quality.inPhrase : 1),
      sure: 1,
    })),
  )
  const guessed = guesses.flatMap(({ slot, stems, quality: sure }) =>
    stems.map((stem) => ({ slot, stems: [stem], form: '', quality: sure, sure })),
  )
  const namedByGuess = findGroups(index, addGuesses(words, guesses)).filter(
    ({ group }) => !named.some((other) => other.group === group),
  )
  const meant = [...named, ...namedByGuess].flatMap((each) => {
    const sure = named.includes(each) ? 1 : surenessOf(each.slots, guesses)
    return listMeanings(each, { sure, isWhole: each.slots.length === slots.length, index })
  })
  return unique([...own, ...meant, ...guessed]).slice(0, mostAlternatives)
}

/**
 * How much each word says. Who somebody is (инвалид, бабушка) leads to many services and says least beside what is
 * looked for (коляска).
 */
export function weighSlots({ slots, words }: Query, index: SynonymIndex): number[] {
  const named = findGroups(index, words)
  const weights = slots.map((_, slot) => {
    const groups = named.filter((each) => each.slots.includes(slot))
    const phrases = groups.filter(isLeadingPhrase)
    const telling = phrases.length > 0 ? phrases : groups
    if (telling.length === 0) return 1
    const leads = Math.min(...telling.map(({ group }) => sum(group.leadsTo.map(countLead))))
    const spared = phrases.length > 0 ? spareOfPhrase : 1
    return 1 / (1 + vagueness * Math.max(0, leads - spared))
  })
  const areFaint = slots.map(({ stems }, slot) => isFaint(stems) && !isInPhrase(slot, named))
  if (areFaint.every(Boolean)) return weights.length > 0 ? weights : [1]
  return weights.map((weight, slot) => (areFaint[slot] ? Math.min(weight, besideWanted) : weight))
}

// Kinds of one device are near each other.
function countLead(mark: string): number {
  return mark.startsWith('device:') ? 0.3 : 1
}

/** What is left of the weight of a word that says what a thing is like, beside one that says what it is. */
const besideNoun = 0.15

/** How much each word says among products: a carpet of another colour is nearer to “red carpet” than a red bag. */
export function weighForProducts(
  { slots }: Query,
  weights: readonly number[],
  guesses: readonly Guess[],
): number[] {
  const areAttributes = slots.map(({ stems }, slot) =>
    isAttribute([
      ...stems,
      ...guesses.filter((guess) => guess.slot === slot).flatMap((guess) => guess.stems),
    ]),
  )
  if (areAttributes.every(Boolean)) return [...weights]
  return weights.map((weight, slot) => (areAttributes[slot] ? weight * besideNoun : weight))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

// A part of what the administrator knows as one thing is hardly looked for by itself.
function isInPhrase(slot: number, named: readonly FoundGroup[]): boolean {
  return named.some((each) => isLeadingPhrase(each) && each.slots.includes(slot))
}

function isLeadingPhrase({ group, size }: FoundGroup): boolean {
  return size > 1 && group.leadsTo.length > 0
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
  { group, slots, size }: FoundGroup,
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
      quality: sure * leadQuality(at, { isWhole, isPhrase: size > 1 }) - at * leadsToStep,
      sure,
    })),
    ...phrases.map((stems) => ({
      slot,
      stems,
      form: '',
      quality: sure * (isLeading ? quality.besides : quality.synonym),
      sure,
    })),
  ])
}

// Several words together mean one thing more surely than a word alone.
function leadQuality(at: number, { isWhole, isPhrase }: { isWhole: boolean; isPhrase: boolean }): number {
  if (isWhole) return whole[at] ?? 1
  return isPhrase ? quality.leadsToByPhrase : quality.leadsTo
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
