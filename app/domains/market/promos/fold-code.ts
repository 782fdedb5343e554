/** Cyrillic capitals that look like Latin ones, letter by letter. */
const cyrillic = 'АВЕКМНОРСТУХІЈЅ'
const latin = 'ABEKMHOPCTYXIJS'

/** A promo code as it is compared: capitals, without spaces and dashes, and Latin where it only looks Cyrillic. */
export function foldCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/[\u0400-\u04ff]/g, (letter) => latin.charAt(cyrillic.indexOf(letter)) || letter)
}
