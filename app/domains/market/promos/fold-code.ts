/** Cyrillic capitals that look like Latin ones. */
const lookAlikes: Readonly<Record<string, string>> = {
  ...{ А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X' },
  ...{ І: 'I', Ј: 'J', Ѕ: 'S' },
}

/** A promo code as it is compared: capitals, without spaces and dashes, and Latin where it only looks Cyrillic. */
export function foldCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/[\u0400-\u04ff]/g, (letter) => lookAlikes[letter] ?? letter)
}
