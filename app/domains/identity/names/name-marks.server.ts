import { nameWords } from '~/i18n/uzbek/name-words'
import { blindMark } from '~/platform/crypto.server'

/** Among whom a name is looked for. A name has other marks in each, so that nobody follows it from one to another. */
export type NameScope = 'people' | `centre:${string}`

export interface PersonName {
  familyName: string
  givenName: string
  patronymic: string | null
}

/** Beginnings of fewer letters are of so many people that their marks would tell which letters they are. */
export const leastLetters = 3
/** Longer words are compared by so many letters. */
const mostLetters = 16
/** Of a name that somebody wrote a story in. */
const mostWords = 12

/**
 * By what a name is found: a keyed mark of every beginning of its words, from three letters on, and of a whole word that
 * is shorter. Each once, in no order.
 */
export function nameMarks(scope: NameScope, names: readonly PersonName[]): bigint[] {
  const words = names.flatMap(({ familyName, givenName, patronymic }) =>
    nameWords(`${familyName} ${givenName} ${patronymic ?? ''}`).slice(0, mostWords),
  )
  const marks = words.flatMap(beginnings).map((part) => markOf(scope, part))
  return [...new Set(marks)].sort((one, two) => (one < two ? -1 : 1))
}

/**
 * The marks that a name must all have to fit what was typed: beginnings of its words in any order, script and spelling.
 * One or two letters beside a longer word are left out; alone they are a whole word. Empty when no letters are left.
 */
export function searchedMarks(scope: NameScope, typed: string): bigint[] {
  const words = [...new Set(nameWords(typed))].slice(0, mostWords).map((word) => word.slice(0, mostLetters))
  const long = words.filter((word) => word.length >= leastLetters)
  return (long.length > 0 ? long : words.slice(0, 1)).map((word) => markOf(scope, word))
}

function beginnings(word: string): string[] {
  const most = Math.min(word.length, mostLetters)
  const least = Math.min(most, leastLetters)
  return Array.from({ length: most - least + 1 }, (_, longer) => word.slice(0, least + longer))
}

function markOf(scope: NameScope, part: string): bigint {
  return blindMark('name', `${scope}:${part}`)
}

/** The mark of a phone number, in its 12 digits. No part of a name looks like it. */
export function phoneMark(scope: NameScope, phone: string): bigint {
  return markOf(scope, `+${phone}`)
}
