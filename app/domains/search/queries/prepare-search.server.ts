import { type Documents, loadDocuments } from '../documents.server'
import { holds } from '../kind-index'
import { type Correction, longestQuery } from '../schema'
import type { Question } from '../score-hits'
import { loadSynonyms } from '../synonyms.server'
import { listAlternatives, quality, weighForProducts, weighSlots } from '../understanding/alternatives'
import { guessWords } from '../understanding/guess-words.server'
import { onOtherKeyboard } from '../understanding/keyboard-layouts'
import { readQuery, type Slot } from '../understanding/query'
import { partWords, type Reread, rereadByKeyboard } from '../understanding/reread-words.server'

/** A query that was understood: what documents are compared with. */
export interface PreparedSearch extends Question {
  corrections: Correction[]
  /** True when a word is known nowhere and was taken for another. */
  isGuessed: boolean
  /** Everything that can be found, as of now. */
  documents: Documents
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
  const documents = await loadDocuments()
  const index = await loadSynonyms(documents.synonyms)
  const indexes = [...documents.indexes.values()]
  const areKnown = (stems: readonly string[]) =>
    stems.some((stem) => index.stems.has(stem) || indexes.some((each) => holds(each, stem)))
  const isKnown = ({ stems, otherwise }: Slot) => areKnown(stems) || areKnown(otherwise)
  const swapped = mayBeOtherKeyboard && rereadByKeyboard(text, { query, other, isKnown })
  if (swapped) return prepareAgain(swapped)
  const unknown = query.slots.flatMap((slot, at) => (isKnown(slot) ? [] : [{ slot, at }]))
  const { guesses, corrections } = await guessWords(unknown)
  const dark = unknown.filter(({ at }) => !guesses.some(({ slot }) => slot === at)).map(({ slot }) => slot)
  const parted = await partWords(text, dark)
  if (parted) return prepareAgain(parted)
  if (mayBeOtherKeyboard && dark.length > 0 && dark.length === query.slots.length) {
    const meant = onOtherKeyboard(text)
    const guessed = await prepare(meant, { mayBeOtherKeyboard: false })
    // What only sounds like a known word is none that anybody was told of yet.
    const corrections = guessed?.corrections.length ? guessed.corrections : [{ typed: text, meant }]
    if (guessed?.isGuessed) return { ...guessed, corrections }
  }
  const otherwise = query.slots.flatMap(({ stems, otherwise: its }, slot) =>
    areKnown(stems) || !areKnown(its) ? [] : [{ slot, stems: its, quality: quality.otherwise }],
  )
  const read = [...otherwise, ...guesses]
  const alternatives = listAlternatives(query, read, index)
  if (alternatives.length === 0) return null
  const weights = weighSlots(query, index)
  const productWeights = weighForProducts(query, weights, read)
  return {
    alternatives,
    weights,
    productWeights,
    corrections,
    isGuessed: guesses.length > 0,
    documents,
  }
}

// Every word that was read anew is a known one, so this comes to an end.
async function prepareAgain({ text, corrections }: Reread): Promise<PreparedSearch | null> {
  const prepared = await prepare(text, { mayBeOtherKeyboard: false })
  return prepared && { ...prepared, corrections: [...corrections, ...prepared.corrections] }
}
