import { database } from '~/platform/db.server'
import { type Alternative, type Guess, listAlternatives, quality } from '../alternatives'
import { onOtherKeyboard } from '../keyboard-layouts'
import { type Query, readQuery, type Slot } from '../query'
import type { Correction } from '../schema'
import type { SynonymIndex } from '../synonyms'
import { loadSynonyms } from '../synonyms.server'
import { guessWords } from './guess-words.server'

/** A query that was understood: what documents are compared with. */
export interface PreparedSearch {
  alternatives: Alternative[]
  /** Words of the query. */
  slots: number
  corrections: Correction[]
}

/**
 * Reads what was typed: stems, synonyms, and where a word is known nowhere, what it may have been meant to be (another
 * keyboard, a slip, its beginning, a word like it). Null when nothing was typed that can be looked for.
 */
export async function prepareSearch(text: string): Promise<PreparedSearch | null> {
  const query = readQuery(text)
  if (query.words.length === 0) return null
  const other = readQuery(onOtherKeyboard(text))
  const { known, slips, version } = await lookUp(query.slots, other.slots)
  const index = await loadSynonyms(version)
  const areKnown = (stems: readonly string[]) =>
    stems.some((stem) => known.has(stem) || index.stems.has(stem))
  const isKnown = ({ stems, latinRussian }: Slot) => areKnown(stems) || areKnown(latinRussian)
  if (isOtherKeyboard(query, other, isKnown)) {
    const [typed, meant] = [query, other].map(({ slots }) => slots.map((slot) => slot.typed).join(' '))
    return finish(other, [], index, [{ typed: typed ?? '', meant: meant ?? '' }])
  }
  const unknown = query.slots.flatMap((slot, at) => (isKnown(slot) ? [] : [{ slot, at }]))
  const latin = query.slots.flatMap(({ stems, latinRussian }, slot) =>
    areKnown(stems) || !areKnown(latinRussian)
      ? []
      : [{ slot, stems: latinRussian, quality: quality.latinRussian }],
  )
  const { guesses, corrections } = await guessWords(query.slots, unknown, slips)
  return finish(query, [...latin, ...guesses], index, corrections)
}

function isOtherKeyboard(query: Query, other: Query, isKnown: (slot: Slot) => boolean): boolean {
  return !query.slots.some(isKnown) && other.slots.length > 0 && other.slots.every(isKnown)
}

function finish(
  query: Query,
  guesses: readonly Guess[],
  index: SynonymIndex,
  corrections: Correction[],
): PreparedSearch | null {
  const alternatives = listAlternatives(query, guesses, index)
  if (alternatives.length === 0) return null
  return { alternatives, slots: Math.max(1, query.slots.length), corrections }
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
  const stems = [...new Set([...slots, ...other].flatMap((slot) => [...slot.stems, ...slot.latinRussian]))]
  const slips = [...new Set(slots.flatMap((slot) => slot.slips))]
  const [row] = await database().$queryRaw<
    { known: string[] | null; slips: AlikeWord[] | null; version: number }[]
  >`
    select (select array_agg(k) from search_known(${stems}::text[]) k) as known,
      (select json_agg(s) from search_sounding(${slips}::text[]) s) as slips,
      (select synonyms from search_state where id = 1) as version`
  return { known: new Set(row?.known ?? []), slips: row?.slips ?? [], version: row?.version ?? 0 }
}
