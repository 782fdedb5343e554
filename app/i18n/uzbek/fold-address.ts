import { foldWords } from './search-fold'

/** What people write or leave out around the names and numbers of an address, as it is folded. */
const aroundNames = new Set(
  `koch kocha kochasi kuchasi ulitsa ul street str tor proezd prd shoh shohkochasi prospekt pr kt
   uy dom d house xonadon xon kv kvartira flat apt podezd podyezd yolak etaj qavat korpus korp k`.split(
    /\s+/,
  ),
)

/**
 * An address as it is compared: names and numbers in their order, in one script, without the words around them.
 * `Navbahor koʻchasi, 12-uy, 5-xonadon`, `ул. Навбахор, д. 12, кв. 5` meet.
 */
export function foldAddress(street: string): string {
  return foldWords(street)
    .map(({ folded }) => folded)
    .filter((word) => !aroundNames.has(word))
    .join(' ')
}
