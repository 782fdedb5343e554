import { ownValue } from '~/lib/own-value'
import { cyrillicToLatin } from '../cyrillic-to-latin'
import { other } from './other'
import { softSign } from './soft-sign'
import { ts } from './ts'

export interface Stem {
  cyrillic: string
  /** What may follow: suffixes (a final ь is lost before them: апрель, апрелдаги), anything, or nothing. */
  follows: 'suffixes' | 'anything' | 'nothing'
}

const marks: Record<string, Stem['follows']> = { '*': 'anything', '!': 'nothing' }

/**
 * By their Latin spelling, the words whose Cyrillic spelling Latin does not show. The lists hold Cyrillic words
 * in small letters: `*` at the end lets anything follow, `!` nothing, because with suffixes it would be another
 * word (йод is iodine, but ёдда is "in memory").
 */
export const stems: ReadonlyMap<string, Stem> = new Map([
  ...[softSign, ts, other].flatMap((list) => list.trim().split(/\s+/).map(readEntry)),
  // Spellings from before the orthography of 1995.
  ['sentyabr', { cyrillic: 'сентябрь', follows: 'suffixes' }],
  ['oktyabr', { cyrillic: 'октябрь', follows: 'suffixes' }],
])

function readEntry(entry: string): [string, Stem] {
  const mark = ownValue(marks, entry.at(-1) ?? '')
  const cyrillic = mark ? entry.slice(0, -1) : entry
  return [cyrillicToLatin(cyrillic), { cyrillic, follows: mark ?? 'suffixes' }]
}
