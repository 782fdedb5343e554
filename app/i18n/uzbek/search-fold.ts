import { LRUCache } from 'lru-cache'
import { ownValue } from '~/lib/own-value'
import { hasBothScripts, unmixWord } from '~/lib/typed/look-alikes'
import { apostrophes, normaliseApostrophes } from '~/lib/typed/normalise-apostrophes'
import { cyrillicToLatin } from './cyrillic-to-latin'

const quotes = new RegExp(`[${apostrophes}]`, 'gu')

/** Letters of Karakalpak and its neighbours that Uzbek Cyrillic lacks, by the letter an Uzbek reader hears. */
const neighbours: Record<string, string> = {
  ә: 'а',
  ө: 'о',
  ү: 'у',
  ұ: 'у',
  ң: 'н',
  һ: 'ҳ',
  і: 'и',
  ї: 'и',
  є: 'е',
  җ: 'ж',
}
const neighbourLetters = new RegExp(`[${Object.keys(neighbours).join('')}]`, 'gu')

/** Words that have two spellings in use, one of them made by reading Cyrillic letter by letter. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^(sent|okt)yabr/, '$1abr'],
  [/^byudjet/, 'budjet'],
  [/^yatt/, 'ytt'],
]

export interface TypedWord {
  /** Small letters as they were typed, in whichever script, without apostrophes. */
  typed: string
  /** The same word as `fold` writes it. */
  folded: string
  /** The same in its spelling: with its apostrophes, as Uzbek writes them. */
  spelt: string
}

/** The words of a text in their order; whatever is no letter and no digit only parts them. */
export function foldWords(text: string): TypedWord[] {
  return (
    text
      // Before NFKC, which would make a space with an accent of U+00B4.
      .replace(quotes, sign)
      .replace(/\p{Cf}/gu, '')
      .normalize('NFKC')
      .toLowerCase()
      .replace(quotes, sign)
      .split(/[^\p{L}\p{N}\p{M}]+/u)
      .map(readWord)
      .filter(({ folded }) => folded !== '')
  )
}

/** The letter of oʻ and gʻ: every apostrophe until it is known what it stands for. */
const sign = 'ʻ'
const signs = new RegExp(sign, 'gu')
const quoted = new RegExp(`^${sign}+|${sign}+$(?<![og]${sign})`, 'gu')

function readWord(word: string): TypedWord {
  const bare = word.includes(sign) ? word.replace(signs, '') : word
  // `Cалимов` with a Latin C, as a keyboard that was switched too late leaves it.
  const typed = unmixWord(bare) ?? bare
  const spelt = bare === word || typed !== bare ? typed : normaliseApostrophes(word.replace(quoted, ''))
  return { typed, folded: foldWord(typed), spelt }
}

/**
 * The key under which text is stored for search and a query is compared: one spelling for both Uzbek scripts, for
 * Karakalpak and for Russian. Compatibility forms are unified (NFKC), letters are small, Cyrillic is Latin,
 * apostrophes and invisible marks are gone, accents are gone (the drafts' ş ç ğ õ are sh ch g o), and everything but
 * letters and digits is one space. `ГИЛАМ`, `gilam`; `o'yinchoq`, `oʻyinchoq`, `ўйинчоқ` meet.
 */
export function fold(text: string): string {
  return foldWords(text)
    .map(({ folded }) => folded)
    .join(' ')
}

/** Texts say the same words again and again. */
const foldedWords = new LRUCache<string, string>({ max: 20_000 })

const mostReadings = 4

function foldWord(typed: string): string {
  const known = foldedWords.get(typed)
  if (known !== undefined) return known
  let folded = foldAnew(typed)
  // A letter of neither Uzbek script stays Cyrillic. Letters that lost their accent beside it may be read anew (`џṗ`).
  for (let again = 0; again < mostReadings && hasBothScripts(folded); again++)
    folded = foldAnew(unmixWord(folded) ?? folded)
  // A text without a space is no word worth remembering.
  if (typed.length <= 40) foldedWords.set(typed, folded)
  return folded
}

function foldAnew(typed: string): string {
  const latin = toLatin(typed)
    .replace(/ş/g, 'sh')
    .replace(/ç/g, 'ch')
    .replace(/ı/g, 'i')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
  // Once more for letters that were known only without their accent (ӂ, ѐ, ӛ).
  const word = toLatin(latin)
    .replace(quotes, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
  return spellings.reduce((text, [spelling, replacement]) => text.replace(spelling, replacement), word)
}

function toLatin(word: string): string {
  return cyrillicToLatin(word.replace(neighbourLetters, (letter) => ownValue(neighbours, letter) ?? letter))
}

const slips: readonly (readonly [RegExp, string])[] = [
  [/dj|zh/g, 'j'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/ts/g, 's'],
  [/x/g, 'h'],
  [/[qc](?!h)/g, 'k'],
  [/w/g, 'v'],
  // A Russian keyboard has no ў: у is typed for it; and Latin u and oʻ are mixed up.
  [/u/g, 'o'],
  // Russian ё is often typed е, and Latin e often stands for ye.
  [/y[oe]/g, 'e'],
  [/[ey]/g, 'i'],
  [/(\p{L})\1+/gu, '$1'],
]

/**
 * A coarser key for a second try when `fold` found too little: common slips (x/h, q/k, i/e/y, oʻ/u, ts/s, w/v, zh/j,
 * doubled letters, yo/ye/e) fall together. Different words may meet, so rank its hits lower.
 */
export function fuzzyFold(text: string): string {
  return slips.reduce((key, [slip, replacement]) => key.replace(slip, replacement), fold(text))
}
