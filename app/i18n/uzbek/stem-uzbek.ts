/** What is left of a word must have as many letters, or the ending is part of the word. */
const leastStem = 3

/** Endings that hide nothing: the word without them is the word of the dictionary. Folded spelling. */
const clearEndings = /(?:lar(?:i|im|ing|imiz|ingiz)?(?:ning|ni|ga|da|dan|dagi|gacha)?|ning|dan|dagi|gacha)$/

/**
 * Endings of case, possession, plural and the commonest forms of verbs, and -lik; longest first where one ends in the
 * other. -ka and -qa follow k, q and gʻ only (nafaqa and sumka are whole words).
 */
const endings = [
  /lar$/,
  /(?:ning|ni|dagi|dan|gacha|(?<=k)(?:ka|kacha)|(?<=[qg])(?:qa|qacha))$/,
  /(?<=[aou])si$/,
  /(?<=[^aeou])i$/,
  /(?:imiz|ingiz)$/,
  /(?:moqchiman|moqchi|moqda|moq|adigan|ydigan|yotgan|gan|adi|ydi)$/,
  /(?<=[^aeiou])ish$/,
  /la(?:sh|n)$/,
  /li[kqg]$/,
]

/** Endings that many words have by nature (sirgʻa, parda, taʼlim): what they leave must be longer. */
const doubtfulEndings = /(?:ga|da|im|ing|(?<=[aou])m|la)$/
const leastDoubtful = 4

/** Nouns too short for the rules and too common to be missed. */
const shortNoun =
  /^(uy|er|oy|ish|pul|til|kun|qol|yer|suv|yol|non|gul|ota|ona|bel|koz|tish|yosh|bosh|bola|opa|aka|uka)(?:lar)?(?:i|im|ing|m|ng|si)?(?:ni|ning|ga|da|dan|dagi)?$/

/** Nouns whose last vowel falls out before an ending: shahri, oʻgʻlim, singlisi. */
const fallenVowels: readonly (readonly [RegExp, string])[] = [
  [/^shahr/, 'shahar'],
  [/^ogl(?=i)/, 'ogil'],
  [/^singl(?=i)/, 'singil'],
]

/**
 * Stems of a folded Uzbek word (see `fold`), the nearest first: the word without its clear endings, what is left after
 * each further ending, and where that is in doubt (tuman + i, tuma + ni) the other reading. Texts and queries are found
 * by any of them, so a wrong guess that is made on both sides does no harm.
 * `gilamlarimizni`: gilam; `nogironligi`: nogironligi, nogironlik, nogiron.
 */
export function stemUzbek(word: string): string[] {
  const noun = shortNoun.exec(word)?.[1]
  if (noun) return [noun]
  const whole = fallenVowels.reduce((text, [pattern, stem]) => text.replace(pattern, stem), word)
  const near = cut(whole, clearEndings) ?? whole
  const other = cut(near, /i(?:da|ga|ni)?$/) ?? near
  const further: string[] = []
  for (let stem = cutOne(near); stem !== undefined; stem = cutOne(stem)) further.push(stem)
  return [...new Set([near, ...further, other].map(hardEnd))]
}

function cutOne(word: string): string | undefined {
  for (const ending of endings) {
    const shorter = cut(word, ending)
    if (shorter !== undefined) return shorter
  }
  return cut(word, doubtfulEndings, leastDoubtful)
}

function cut(word: string, ending: RegExp, least = leastStem): string | undefined {
  const shorter = word.replace(ending, '')
  return shorter !== word && shorter.length >= least ? shorter : undefined
}

/** k and q grow soft before an ending (oyoq, oyogʻi; yurak, yuragi), and q is typed as k. */
function hardEnd(word: string): string {
  return word.length > leastStem - 1 ? word.replace(/[qg]$/, 'k') : word
}
