// Cyrillic letters that look like a Latin one: each pair is one shape in print. Small к, м, н, т, в differ from their
// large forms, so the second row has only those that are alike in both sizes.
const large = 'АВЕЅІЈКМНОРСТУХҮҺԚԜАЁ'
const largeLatin = 'ABESIJKMHOPCTYXYHQWAE'
const small = 'аеѕіјорсухүһԛԝәӘ'
const smallLatin = 'aesijopcyxyhqwəƏ'

const toLatin = pairLetters(large + small, largeLatin + smallLatin)
const toCyrillic = pairLetters('ABEIJKMHOPCTYXaeijopcyxəƏ', 'АВЕІЈКМНОРСТУХаеіјорсухәӘ')

/** Cyrillic letters by the Latin ones of the same look; those without one stay. For codes made of Latin letters. */
export function toLatinLetters(text: string): string {
  return replaceLetters(text, toLatin)
}

/** The other way round. */
export function toCyrillicLetters(text: string): string {
  return replaceLetters(text, toCyrillic)
}

const latin = /\p{Script=Latin}/u
const cyrillic = /\p{Script=Cyrillic}/u

export function hasBothScripts(text: string): boolean {
  return latin.test(text) && cyrillic.test(text)
}

/**
 * A word in one script, where letters of the other only look the same: `Kаrimov` with one Cyrillic а. A word with
 * letters that exist in one script only decides for that script. Null when both have such letters.
 */
export function unmixWord(word: string): string | null {
  if (!hasBothScripts(word)) return word
  const inLatin = toLatinLetters(word)
  const inCyrillic = toCyrillicLetters(word)
  if (!cyrillic.test(inLatin) && latin.test(inCyrillic)) return inLatin
  if (!latin.test(inCyrillic) && cyrillic.test(inLatin)) return inCyrillic
  if (cyrillic.test(inLatin)) return null
  // Every letter could be either: the script of most of them.
  const count = (script: RegExp) => [...word].filter((letter) => script.test(letter)).length
  return count(latin) >= count(cyrillic) ? inLatin : inCyrillic
}

/** Letters by their places in two rows. */
export function pairLetters(from: string, to: string): Map<string, string> {
  const into = [...to]
  return new Map([...from].map((letter, index) => [letter, into[index] ?? letter]))
}

export function replaceLetters(text: string, pairs: Map<string, string>): string {
  return [...text].map((letter) => pairs.get(letter) ?? letter).join('')
}
