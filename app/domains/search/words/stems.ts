import { stemmer as stemRussian } from '@orama/stemmers/russian'
import { stemmer as stemEnglish } from 'stemmer'
import { fold, foldWords, fuzzyFold, type TypedWord } from '~/i18n/uzbek/search-fold'
import { stemUzbek } from '~/i18n/uzbek/stem-uzbek'
import { type SearchText, type WordLanguage, wordLanguages } from '../schema'
import { latinToRussian } from './latin-to-russian'

const longestWord = 40

/** The words of a text that can be looked for. A word of forty letters is none. */
export function wordsOf(text: string): TypedWord[] {
  return foldWords(text).filter(({ folded }) => folded.length > 1 && folded.length <= longestWord)
}

/**
 * Stems of a word of a known language, the nearest first. Each begins with its language, since words of different
 * languages look the same (`son`, `bel`, `rak`).
 */
export function stemWord(
  { typed, folded }: Pick<TypedWord, 'typed' | 'folded'>,
  language: WordLanguage,
): string[] {
  if (language === 'ru' && isCyrillic(typed)) return tagged('ru', russianStems(typed))
  if (language === 'en') return tagged('en', [englishStem(folded)])
  // Names of makers and sellers are Uzbek words in Russian texts too.
  return tagged('uz', stemUzbek(folded))
}

export function stemsOf({ text, language, isProper }: SearchText): string[] {
  return wordsOf(text).flatMap((word) => {
    const stems = stemWord(word, language)
    return isProper && language === 'uz' ? stems.slice(0, 1) : stems
  })
}

/** A word as it is written, with its language. */
export function formOf({ folded }: Pick<TypedWord, 'folded'>, language: WordLanguage): string {
  return `${language}:${folded}`
}

/**
 * Stems of a word whose language nobody said: what it would be in each of them. ы and щ are no letters of Uzbek, but
 * of Karakalpak, which is as near to it (`isKarakalpak` says that the query has its letters).
 */
export function stemTyped({ typed, folded }: TypedWord, isKarakalpak = false): string[] {
  if (/[ыщ]/.test(typed) && !isKarakalpak) return tagged('ru', russianStems(typed))
  const uzbek = stemUzbek(folded)
  // 4 and 6 stand for ch (чор is four) and sh in messages written in haste.
  if (/\p{L}/u.test(folded) && /[46]/.test(folded)) {
    uzbek.push(...stemUzbek(folded.replaceAll('4', 'ch').replaceAll('6', 'sh')))
  }
  const others = isCyrillic(typed) ? tagged('ru', russianStems(typed)) : tagged('en', [englishStem(folded)])
  return [...new Set([...tagged('uz', uzbek), ...others])]
}

/**
 * Stems of a word that is not what it looks like: Russian in Latin letters (`kolyaska`), Karakalpak in letters that
 * Russian has, too (Шымбай).
 */
export function stemOtherwise({ typed, folded }: TypedWord): string[] {
  if (!isCyrillic(typed)) return tagged('ru', russianStems(latinToRussian(folded)))
  return /[ыщ]/.test(typed) ? tagged('uz', stemUzbek(folded)) : []
}

function tagged(language: WordLanguage, stems: readonly string[]): string[] {
  return stems.filter(Boolean).map((stem) => `${language}:${stem}`)
}

/** The language of a stem; null for a document's own mark. */
export function languageOfStem(stem: string): WordLanguage | null {
  return wordLanguages.find((language) => stem.startsWith(`${language}:`)) ?? null
}

/** The coarse keys of a word and its stems, each with its language, so that words of one language are compared. */
export function slipsOf(folded: string, stems: readonly string[]): string[] {
  const slips = stems.flatMap((stem) => {
    const [language = '', ...rest] = stem.split(':')
    const slip = language === 'ru' ? russianSlip : fuzzyFold
    return [rest.join(':'), folded].map((text) => `${language}:${slip(text)}`)
  })
  return [...new Set(slips)].filter((slip) => slip.length >= leastSlip)
}

/** Unstressed о and а sound alike, and so do е, и and я: каляска, калеска. */
function russianSlip(text: string): string {
  return fuzzyFold(text).replace(/i[ao]/g, 'i').replaceAll('a', 'o')
}

/** A language, a colon and three letters. */
const leastSlip = 6

/** What the rules for English get wrong: other words than they look, and plurals of their own. */
const englishExceptions = new Map([
  ['earring', 'earring'],
  ['earrings', 'earring'],
  ['training', 'training'],
  ['children', 'child'],
  ['women', 'woman'],
  ['men', 'man'],
  // Apostrophes are gone by now.
  ['womens', 'woman'],
  ['mens', 'man'],
  ['childrens', 'child'],
  ['feet', 'foot'],
  ['people', 'person'],
  ['wives', 'wife'],
  ['knives', 'knife'],
  ['scarves', 'scarf'],
  ['deaf', 'deaf'],
  ['prostheses', 'prosthet'],
  ['prosthesis', 'prosthet'],
  ['orthoses', 'orthot'],
  ['orthosis', 'orthot'],
])

function englishStem(folded: string): string {
  return englishExceptions.get(folded) ?? stemEnglish(folded)
}

/** Russian words whose stem by the rules is another word's: колено and колье, сын and синий, платье and плата. */
const russianExceptions: readonly (readonly [RegExp, string])[] = [
  [/^колен(?:[оауеи]|ом|ей|ям|ями|ях)?$/, 'kolen'],
  [/^колье$/, 'kolye'],
  [/^колес/, 'koles'],
  [/^цвет/, 'tsvet'],
  [/^син(?:ий|яя|ее|ие|его|ей|юю|им|их|ими|ем)$/, 'siniy'],
  [/^плать/, 'platye'],
  [/^лозим/, 'lozim'],
  [/^жених/, 'jenix'],
]

const fleetingVowel = /(?<=[бвгджзклмнпрстфхцчшщ])[ое](?=[бвгджзклмнпрстфхцчшщ]$)/

const adjectiveOfNoun = /(?<=.{3})с(?:кий|кая|кое|кие|кого|кому|кую|ким|ком|ких|кими|кой)$/

/**
 * ё is е; a vowel that comes and goes (кукла, кукол; ковёр, ковры) is left out on both sides; an adjective is also
 * found by its noun (Чиланзарский район, детский).
 */
function russianStems(typed: string): string[] {
  const word = typed.replaceAll('ё', 'е')
  const exception = russianExceptions.find(([pattern]) => pattern.test(word))
  if (exception) return [exception[1]]
  const noun = adjectiveOfNoun.test(word) ? [word.replace(adjectiveOfNoun, '')] : []
  return [word, ...noun].map((each) => {
    const stem = stemRussian(each)
    return fold(stem.length > 4 ? stem.replace(fleetingVowel, '') : stem)
  })
}

function isCyrillic(word: string): boolean {
  return /\p{Script=Cyrillic}/u.test(word)
}
