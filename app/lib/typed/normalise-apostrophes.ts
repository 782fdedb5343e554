/** Everything people type where Uzbek Latin has ʻ or ʼ. */
export const apostrophes = "'`´ʹʻʼʽˈ‘’‛′＇"

const afterOorG = new RegExp(`(?<=[oOgG])[${apostrophes}]`, 'g')
const betweenLetters = new RegExp(
  `(?<=\\p{Script=Latin})(?<![oOgG])[${apostrophes}](?=\\p{Script=Latin})`,
  'gu',
)

/**
 * Writes oʻ and gʻ with U+02BB and the tutuq belgisi between letters with U+02BC. Other quotation marks stay.
 * For Uzbek Latin text only: an English or Russian quotation that ends in o or g would change.
 */
export function normaliseApostrophes(text: string): string {
  return text.replace(afterOorG, 'ʻ').replace(betweenLetters, 'ʼ')
}
