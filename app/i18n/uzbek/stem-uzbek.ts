/** What is left of a word must have as many letters, or the ending is part of the word. */
const leastStem = 3

/** Endings that hide nothing: the word without them is the word of the dictionary. Folded spelling. */
const clearEndings =
  /(?:lar(?:i|im|ing|imiz|ingiz)?(?:ning|ni|ga|da|dan|dagi|gacha)?|ning|dan|dagi|gacha|kacha|qacha)$/

/** Endings of case, possession, plural and the commonest forms of verbs, and -lik; longest first where one ends in the other. */
const endings = [
  /lar$/,
  /(?:ning|ni|dagi|dan|da|gacha|kacha|qacha|ga|ka|qa)$/,
  /(?:imiz|ingiz|im|ing|(?<=[aou])m)$/,
  /(?<=[aou])si$/,
  /(?<=[^aeou])i$/,
  /(?:moqchiman|moqchi|moqda|moq|adigan|ydigan|yotgan|gan|adi|ydi)$/,
  /(?<=[^aeiou])ish$/,
  /la(?:sh|n)?$/,
  /li[kqg]$/,
]

/** Nouns of two letters are too short for the rules and too common to be missed: house, husband. */
const shortNoun = /^(uy|er)(?:i|im|ing|lar)?(?:ni|ning|ga|da|dan|dagi)?$/

/** Nouns whose last vowel falls out before an ending: shahri, oʻgʻlim, singlisi. */
const fallenVowels: readonly (readonly [RegExp, string])[] = [
  [/^shahr/, 'shahar'],
  [/^ogl(?=i)/, 'ogil'],
  [/^singl(?=i)/, 'singil'],
]

/**
 * Stems of a folded Uzbek word (see `fold`), the nearest first: the word without its clear endings, the word without
 * everything that looks like an ending, and where that is in doubt (tuman + i, tuma + ni) the other reading. Texts and
 * queries are found by any of them, so a wrong guess that is made on both sides does no harm.
 * `gilamlarimizni`: gilam, gila; `nogironligi`: nogironligi, nogiron, nogironlik.
 */
export function stemUzbek(word: string): string[] {
  const noun = shortNoun.exec(word)?.[1]
  if (noun) return [noun]
  const whole = fallenVowels.reduce((text, [pattern, stem]) => text.replace(pattern, stem), word)
  const near = cut(whole, clearEndings) ?? whole
  const other = cut(near, /i(?:da|ga|ni)?$/) ?? near
  let deep = whole
  for (let shorter: string | undefined = whole; shorter !== undefined; ) {
    deep = shorter
    shorter = cutOne(deep)
  }
  return [...new Set([near, deep, other].map(hardEnd))]
}

function cutOne(word: string): string | undefined {
  for (const ending of endings) {
    const shorter = cut(word, ending)
    if (shorter !== undefined) return shorter
  }
  return undefined
}

function cut(word: string, ending: RegExp): string | undefined {
  const shorter = word.replace(ending, '')
  return shorter !== word && shorter.length >= leastStem ? shorter : undefined
}

/** k and q grow soft before an ending (oyoq, oyogʻi; yurak, yuragi), and q is typed as k. */
function hardEnd(word: string): string {
  return word.length > leastStem - 1 ? word.replace(/[qg]$/, 'k') : word
}
