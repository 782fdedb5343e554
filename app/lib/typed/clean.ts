// Marks that are not seen, and that copied text is full of: bidi and zero-width marks, soft hyphens, the byte order
// mark, fillers that stand for an empty letter. Variation selectors only choose a picture of the sign before them.
const unseenMarks = '\\p{Cf}\\p{Cs}\\p{Variation_Selector}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u3164\\uFFA0'
const unseen = new RegExp(`[${unseenMarks}]|(?![\\t\\n\\r\\v\\f\\u0085])\\p{Cc}`, 'gu')

// Inside a picture sign two of them are seen: a family is several people joined, a heart is red by its selector.
const unseenInText = new RegExp(
  `(?<![\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])[\\u200D\\uFE0F]|(?![\\u200D\\uFE0F])(?:${unseen.source})`,
  'gu',
)

// White space of every width; U+2800 is a braille cell without dots. What has no width parts nothing: it is unseen.
const space = /[\s\u0085\u2800]+/g
const spaceInLine = /(?:[^\S\n]|\u2800)+/g
const lineEnd = /\r\n?|[\u0085\u2028\u2029\v\f]/g

/**
 * What every field and search begins with: one line of text as it is meant. Letters are composed (NFC), full-width
 * signs and the digits of other scripts are the plain ones, marks that nobody sees are gone, white space of any kind
 * is one space and none stands at the ends. What the text says does not change; a text of nothing else is empty.
 */
export function cleanLine(text: string): string {
  return plainSigns(text.replace(unseen, '')).replace(space, ' ').trim()
}

/** The same for text of several lines: line ends are `\n`, at most one line is empty between two others. */
export function cleanText(text: string): string {
  return plainSigns(text.replace(unseenInText, ''))
    .replace(lineEnd, '\n')
    .replace(spaceInLine, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Hyphens, dashes and minus signs of every length and script. */
export const dashes = '\\p{Pd}\u2043\u2212\u02D7\u2796'

const dash = new RegExp(`[${dashes}]`, 'gu')

/** For numbers and codes, where every dash is a hyphen; in sentences dashes have lengths. */
export function plainDashes(text: string): string {
  return text.replace(dash, '-')
}

/** Characters as people count them: a line break is one, a picture sign outside the first plane too. */
export function countCharacters(text: string): number {
  return [...text].length
}

// Not NFKC: that would turn `5²` into `52` and `½` into `1⁄2`, which are other numbers.
function plainSigns(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/(?!\d)\p{Nd}/gu, plainDigit)
}

// Digits of a script stand in a row of ten from 0 to 9 (Unicode's own promise), rows one behind the other at times.
function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let first = code
  while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first -= 1
  return String((code - first) % 10)
}
