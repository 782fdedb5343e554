import damerauLevenshtein from 'damerau-levenshtein'
import { fuzzyFold } from '~/i18n/uzbek/search-fold'
import { database } from '~/platform/db.server'
import { type Correction, type WordLanguage, wordLanguages } from '../schema'
import { stemWord } from '../words/stems'
import { type Guess, quality } from './alternatives'
import type { Slot } from './query'

const mostGuesses = 3
const mostLooked = 40
const leastBeginning = 3
/** Letters of a word that may differ: none in a short word, which would be another one. */
const allowed = (length: number) => (length < 4 ? 0 : length < 7 ? 1 : 2)

/** Of words that differ by two letters. */
const leastLikeness = 0.4

interface Unknown {
  slot: Slot
  at: number
}

/**
 * What words may have been meant by those that are known nowhere: one that sounds the same, else those that it begins
 * and those that differ by a letter or two.
 */
export async function guessWords(
  unknown: readonly Unknown[],
): Promise<{ guesses: Guess[]; corrections: Correction[] }> {
  const slips = await findSounding(unknown)
  const sounding = unknown.flatMap(({ slot, at }) =>
    slips
      .filter(({ slip, word }) => slot.slips.includes(slip) && word !== slot.folded)
      .map((word) => guess(at, word, quality.sounding)),
  )
  const dark = unknown.filter(({ at }) => !sounding.some((each) => each.guess.slot === at))
  const alike = dark.length > 0 ? await findAlike(dark) : []
  const corrections = dark.flatMap(({ slot, at }) => {
    const [best] = alike.filter((each) => each.guess.slot === at)
    return best && best.word.word !== slot.folded ? [{ typed: slot.typed, meant: best.word.shown }] : []
  })
  return { guesses: [...sounding, ...alike].map((each) => each.guess), corrections }
}

interface ShownWord {
  word: string
  language: string
  shown: string
}

async function findSounding(unknown: readonly Unknown[]): Promise<(ShownWord & { slip: string })[]> {
  const slips = [...new Set(unknown.flatMap(({ slot }) => slot.slips))]
  if (slips.length === 0) return []
  return database().$queryRaw`select slip, word, language, shown from search_sounding(${slips}::text[])`
}

function guess(slot: number, word: ShownWord, sure: number): { guess: Guess; word: ShownWord } {
  const language = wordLanguages.find((each) => each === word.language) ?? ('uz' satisfies WordLanguage)
  const stems = stemWord({ typed: word.shown, folded: word.word }, language)
  return { guess: { slot, stems, quality: sure }, word }
}

// Few mistake the first letter of a word, but for one that sounds alike.
function compare(word: string, typed: string): { edits: number; steps: number } {
  const [heard, meant] = [fuzzyFold(word), fuzzyFold(typed)]
  const edits = Math.min(damerauLevenshtein(word, typed).steps, damerauLevenshtein(heard, meant).steps)
  const isSameStart = word[0] === typed[0] || heard[0] === meant[0]
  return { edits, steps: edits + (isSameStart ? 0 : 1) }
}

async function findAlike(dark: readonly Unknown[]): Promise<{ guess: Guess; word: ShownWord }[]> {
  const typed = dark.map(({ slot }) => slot.folded)
  const rows = await database().$queryRaw<(ShownWord & { typed: string; likeness: number })[]>`
    select typed_word as typed, word, language, shown, likeness::float8 from search_alike(${typed}::text[], ${mostLooked})`
  return dark.flatMap(({ slot, at }) =>
    rows
      .filter((row) => row.typed === slot.folded)
      .flatMap((row) => {
        const { edits, steps } = compare(row.word, slot.folded)
        if (steps <= allowed(slot.folded.length) && (edits < 2 || row.likeness >= leastLikeness)) {
          const sure = quality.alike * (1 - steps / (2 * slot.folded.length)) * (0.8 + 0.2 * row.likeness)
          return [guess(at, row, sure)]
        }
        const begins = slot.folded.length >= leastBeginning && row.word.startsWith(slot.folded)
        return begins ? [guess(at, row, quality.beginning * (0.7 + 0.3 * row.likeness))] : []
      })
      .sort((a, b) => b.guess.quality - a.guess.quality)
      .slice(0, mostGuesses),
  )
}
