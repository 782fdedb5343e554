import { fold } from '~/i18n/uzbek/search-fold'
import { database } from '~/platform/db.server'
import type { Correction } from '../schema'
import { wordsOf } from '../words/stems'
import { isStopWord } from '../words/stop-words'
import { onOtherKeyboard } from './keyboard-layouts'
import type { Query, Slot } from './query'

/** A query some of whose words were read otherwise. */
export interface Reread {
  text: string
  corrections: Correction[]
}

/** Reads on the other keyboard what lies between two spaces and is known only there. Null when there is nothing such. */
export function rereadByKeyboard(
  text: string,
  { query, other, isKnown }: { query: Query; other: Query; isKnown: (slot: Slot) => boolean },
): Reread | null {
  const slotsIn = ({ slots }: Query, chunk: string) =>
    wordsOf(chunk).map(({ folded }) => slots.find((slot) => slot.folded === folded) ?? folded)
  const isUnknown = (slot: Slot | string) => typeof slot !== 'string' && !isKnown(slot)
  const isMeant = (slot: Slot | string) => (typeof slot === 'string' ? isStopWord(slot) : isKnown(slot))
  const pairs = text.split(/\s+/u).map((typed) => {
    const own = slotsIn(query, typed)
    const meant = onOtherKeyboard(typed)
    const others = slotsIn(other, meant)
    const isOther = own.length > 0 && own.every(isUnknown) && others.length > 0 && others.every(isMeant)
    return { typed, meant: isOther ? meant : typed }
  })
  const swapped = pairs.filter(({ typed, meant }) => typed !== meant)
  if (swapped.length === 0) return null
  const joined = (part: 'typed' | 'meant') => swapped.map((pair) => pair[part]).join(' ')
  return {
    text: pairs.map(({ meant }) => meant).join(' '),
    corrections: [{ typed: joined('typed'), meant: joined('meant') }],
  }
}

const leastPart = 3
const leastLonger = 5

/** Parts words that were typed in one: `nogironlararavachasi`. Null when none can be parted into two known ones. */
export async function partWords(text: string, dark: readonly Slot[]): Promise<Reread | null> {
  const ways = dark.flatMap(({ typed }) =>
    Array.from({ length: Math.max(0, typed.length - 2 * leastPart + 1) }, (_, at) => {
      const parts = [typed.slice(0, at + leastPart), typed.slice(at + leastPart)]
      return { typed, parts, folded: parts.map(fold) }
    }),
  )
  if (ways.length === 0) return null
  const looked = [...new Set(ways.flatMap(({ folded }) => folded))]
  const rows = await database().$queryRaw<{ word: string }[]>`
    select distinct word from search_word where word = any (${looked}::text[])`
  const known = new Set(rows.map(({ word }) => word))
  const areWords = (parts: readonly string[]) =>
    parts.every((part) => known.has(part)) && parts.some((part) => part.length >= leastLonger)
  const corrections = dark.flatMap(({ typed }) => {
    const found = ways.filter((way) => way.typed === typed && areWords(way.folded))
    const [best] = found.sort((a, b) => shortestPart(b.parts) - shortestPart(a.parts))
    return best ? [{ typed, meant: best.parts.join(' ') }] : []
  })
  if (corrections.length === 0) return null
  const replaced = (word: string) => corrections.find(({ typed }) => typed === word)?.meant ?? word
  return {
    text: wordsOf(text)
      .map(({ typed }) => replaced(typed))
      .join(' '),
    corrections,
  }
}

function shortestPart(parts: readonly string[]): number {
  return Math.min(...parts.map((part) => part.length))
}
