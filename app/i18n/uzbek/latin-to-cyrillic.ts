import { normaliseApostrophes } from '~/lib/typed/normalise-apostrophes'
import { abbreviations } from './abbreviations'
import { isInitial } from './initials'
import { keptCodes, keptWords } from './kept-words'
import { convertLatinLetters } from './latin-letters'
import { latinSuffixes } from './latin-suffixes'
import { matchCase } from './letter-case'
import { combiningForms } from './loans/combining-forms'
import { type Stem, stems } from './loans/read-stems'

const word = /[\p{L}ʻʼ]+(?:-[\p{L}ʻʼ]+)*/gu
/** IIV and IXV are abbreviations. */
const roman = /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/
/** Letters Uzbek does not have: the word is a foreign name and stays. */
const foreignLetters = /w|c(?!h)/i
/** iPhone, YouTube; ToshDU is Uzbek. */
const innerCapital = /^\p{Ll}\p{Lu}\p{Ll}|^\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}{2,}/u

/** More stems in small letters, Latin to Cyrillic; suffixes may follow. */
export type MoreStems = ReadonlyMap<string, string>

/**
 * Uzbek Latin to Cyrillic. The way back loses nothing, this way needs lists: `loans/`, and `extra` for one text.
 * Codes, Roman numerals, brands and words with w or c stay Latin.
 */
export function latinToCyrillic(text: string, extra: MoreStems = new Map()): string {
  const source = normaliseApostrophes(text)
  let result = ''
  let end = 0
  for (const code of source.matchAll(keptCodes)) {
    result += convertText(source, end, code.index, extra) + code[0]
    end = code.index + code[0].length
  }
  return result + convertText(source, end, source.length, extra)
}

/** The part of `source` between two places; what stands around it decides what a lonely I is. */
function convertText(source: string, from: number, to: number, extra: MoreStems): string {
  return source.slice(from, to).replace(word, (token, index: number) => {
    if (keptWords.has(token)) return token
    if (isInitial(source, from + index, token)) return convertLatinLetters(token, '')
    return (
      convertStem(token, extra) ??
      token
        .split('-')
        .map((part) => convertWord(part, extra))
        .join('-')
    )
  })
}

function convertWord(token: string, extra: MoreStems): string {
  if (roman.test(token) || !/\p{Script=Latin}/u.test(token)) return token
  const name = findHead(token, (head) => keptWords.has(head))
  if (name) return name + convertLatinLetters(token.slice(name.length), name)
  const abbreviation = findHead(token, (head) => abbreviations.has(head))
  if (abbreviation) {
    return (
      abbreviations.get(abbreviation) + convertLatinLetters(token.slice(abbreviation.length), abbreviation)
    )
  }
  if (foreignLetters.test(token) || innerCapital.test(token)) return token
  return convertStem(token, extra) ?? convertCompound(token, extra) ?? convertLatinLetters(token, '')
}

/** The longest beginning that fits, after which only small suffixes are left: OneIDga is OneID and ga. */
function findHead(token: string, fits: (head: string) => boolean): string | undefined {
  const small = /(?<=\p{L})\p{Ll}*$/u.exec(token)?.[0] ?? ''
  for (let length = token.length; length >= token.length - small.length; length -= 1) {
    const head = token.slice(0, length)
    if (fits(head) && latinSuffixes.test(token.slice(length))) return head
  }
  return undefined
}

/** Null when no listed word begins the token. */
function convertStem(token: string, extra: MoreStems, shortest = 2): string | null {
  const small = token.toLowerCase()
  for (let length = small.length; length >= shortest; length -= 1) {
    const latin = small.slice(0, length)
    const more = extra.get(latin)
    const stem: Stem | undefined =
      more === undefined ? stems.get(latin) : { cyrillic: more, follows: 'suffixes' }
    const rest = token.slice(length)
    if (!stem || !mayFollow(stem, rest.toLowerCase())) continue
    const cyrillic = rest ? stem.cyrillic.replace(/ь$/, '') : stem.cyrillic
    return matchCase(cyrillic, token.slice(0, length)) + convertLatinLetters(rest, latin)
  }
  return null
}

function mayFollow(stem: Stem, rest: string): boolean {
  // vals, but valsha: the s belongs to sh.
  if (/^[hʻ]/.test(rest)) return false
  if (rest === '' || stem.follows === 'anything') return true
  return stem.follows === 'suffixes' && latinSuffixes.test(rest)
}

/** Null when the token is no compound whose second part is a listed word. */
function convertCompound(token: string, extra: MoreStems): string | null {
  const small = token.toLowerCase()
  for (const form of combiningForms) {
    if (!small.startsWith(form) || token.length < form.length + 4) continue
    const rest = convertStem(token.slice(form.length), extra, 4)
    if (rest) return convertLatinLetters(token.slice(0, form.length), '') + rest
  }
  return null
}
