import { database } from '~/platform/db.server'
import { type Alternative, type Guess, listAlternatives, quality, weighSlots } from '../alternatives'
import { onOtherKeyboard } from '../keyboard-layouts'
import { type Query, readQuery, type Slot } from '../query'
import { type Correction, longestQuery } from '../schema'
import type { SynonymIndex } from '../synonyms'
import { loadSynonyms } from '../synonyms.server'
import { guessWords } from './guess-words.server'
import { partWords, type Reread, rereadByKeyboard } from './reread-words.server'

/** A query that was understood: what documents are compared with. */
export interface PreparedSearch {
  alternatives: Alternative[]
  /** How much each word of the query says, 0 … 1. */
  weights: number[]
  corrections: Correction[]
}

/**
 * Reads what was typed: stems, synonyms, and where a word is known nowhere, what it may have been meant to be (typed on
 * another keyboard or without a space, a slip, its beginning, a word like it). Null when nothing was typed that can be
 * looked for.
 */
export async function prepareSearch(text: string): Promise<PreparedSearch | null> {
  return prepare(text.slice(0, longestQuery), { mayBeOtherKeyboard: true })
}

async function prepare(
  text: string,
  { mayBeOtherKeyboard }: { mayBeOtherKeyboard: boolean },
): Promise<PreparedSearch | null> {
  const query = readQuery(text)
  if (query.words.length === 0) return null
  const other = readQuery(onOtherKeyboard(text))
  const { known, slips, version } = await lookUp(query.slots, other.slots)
  const index = await loadSynonyms(version)
  const areKnown = (stems: readonly string[]) =>
    stems.some((stem) => known.has(stem) || index.stems.has(stem))
  const isKnown = ({ stems, otherwise }: Slot) => areKnown(stems) || areKnown(otherwise)
  const swapped = mayBeOtherKeyboard && rereadByKeyboard(text, { query, other, isKnown })
  if (swapped) return prepareAgain(swapped)
  const unknown = query.slots.flatMap((slot, at) => (isKnown(slot) ? [] : [{ slot, at }]))
  const { guesses, corrections } = await guessWords(unknown, slips)
  const dark = unknown.filter(({ at }) => !guesses.some(({ slot }) => slot === at)).map(({ slot }) => slot)
  const parted = await partWords(text, dark)
  if (parted) return prepareAgain(parted)
  if (mayBeOtherKeyboard && dark.length > 0 && dark.length === query.slots.length) {
    const guessed = await prepare(onOtherKeyboard(text), { mayBeOtherKeyboard: false })
    if (guessed && guessed.corrections.length > 0) return guessed
  }
  const otherwise = query.slots.flatMap(({ stems, otherwise: its }, slot) =>
    areKnown(stems) || !areKnown(its) ? [] : [{ slot, stems: its, quality: quality.otherwise }],
  )
  return finish(query, [...otherwise, ...guesses], index, corrections)
}

// Every word that was read anew is a known one, so this comes to an end.
async function prepareAgain({ text, corrections }: Reread): Promise<PreparedSearch | null> {
  const prepared = await prepare(text, { mayBeOtherKeyboard: false })
  return prepared && { ...prepared, corrections: [...corrections, ...prepared.corrections] }
}

function finish(
  query: Query,
  guesses: readonly Guess[],
  index: SynonymIndex,
  corrections: Correction[],
): PreparedSearch | null {
  const alternatives = listAlternatives(query, guesses, index)
  if (alternatives.length === 0) return null
  return { alternatives, weights: weighSlots(query, index), corrections }
}

/** A word that begins or sounds like a typed one. */
export interface AlikeWord {
  slip: string
  word: string
  language: string
  shown: string
}

async function lookUp(
  slots: readonly Slot[],
  other: readonly Slot[],
): Promise<{ known: Set<string>; slips: AlikeWord[]; version: number }> {
  const stems = [...new Set([...slots, ...other].flatMap((slot) => [...slot.stems, ...slot.otherwise]))]
  const slips = [...new Set(slots.flatMap((slot) => slot.slips))]
  const [row] = await database().$queryRaw<
    { known: string[] | null; slips: AlikeWord[] | null; version: number }[]
  >`
    select (select array_agg(k) from search_known(${stems}::text[]) k) as known,
      (select json_agg(s) from search_sounding(${slips}::text[]) s) as slips,
      (select synonyms from search_state where id = 1) as version`
  return { known: new Set(row?.known ?? []), slips: row?.slips ?? [], version: row?.version ?? 0 }
}
