import { longestQuery } from '../schema'
import { slipsOf, stemOtherwise, stemTyped, wordsOf } from '../words/stems'
import { isStopWord } from '../words/stop-words'

/** A word of a query with everything it may be found by. */
export interface Slot {
  typed: string
  folded: string
  stems: string[]
  /** Its stems in the language it does not look like: for a word that is nothing else, see `stemOtherwise`. */
  otherwise: string[]
  /** Coarse keys of the word and its stems, see `fuzzyFold`; none for words that are too short to be guessed. */
  slips: string[]
}

export interface QueryWord {
  stems: string[]
  /** Place among the words that say what is looked for; null for a stop word. */
  slot: number | null
}

export interface Query {
  /** The words that say what is looked for, each once. */
  slots: Slot[]
  /** All words in their order, to be compared with known phrases. */
  words: QueryWord[]
}

/** Of a short number by itself: the 2 of a group, a house, a day. A phrase may hold it. */
const shortNumber = /^\d{1,2}$/

const saysNothing = (folded: string) => isStopWord(folded) || shortNumber.test(folded)

const mostSlots = 8
const mostWords = 16
const leastGuessed = 4

export function readQuery(text: string): Query {
  const isKarakalpak = /[әөүңқғҳў]/iu.test(text)
  const slots: Slot[] = []
  const words: QueryWord[] = []
  for (const word of wordsOf(text.slice(0, longestQuery)).slice(0, mostWords)) {
    const known = slots.findIndex(({ folded }) => folded === word.folded)
    const stems = slots[known]?.stems ?? stemTyped(word, isKarakalpak)
    if (saysNothing(word.folded) || (known < 0 && slots.length === mostSlots))
      words.push({ stems, slot: null })
    else {
      const slips = word.folded.length < leastGuessed ? [] : slipsOf(word.folded, stems)
      if (known < 0) slots.push({ ...word, stems, otherwise: stemOtherwise(word), slips })
      words.push({ stems, slot: known < 0 ? slots.length - 1 : known })
    }
  }
  return { slots, words }
}
