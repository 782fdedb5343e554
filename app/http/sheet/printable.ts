/** Stands where the font has no sign: a reader sees that something is missing, and where. */
const missing = '\uFFFD'

// What the font of the sheet cannot draw comes in whole scripts, and in pictures.
const drawn =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Mark}\p{Number}\p{Punctuation}\p{Separator}\u02BB\u02BC+<=>|~$^\u00D7\u20AC\u2116]/u

/** A text with a visible sign for each character that the sheet cannot show. */
export function printable(text: string): string {
  const signs = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)]
  return signs
    .map(({ segment }) => ([...segment].every((sign) => drawn.test(sign)) ? segment : missing))
    .join('')
}

/** Whether `printable` had to leave something out. */
export function isPrintable(text: string): boolean {
  return printable(text) === text
}
