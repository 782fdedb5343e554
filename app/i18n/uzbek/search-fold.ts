import { apostrophes } from '~/lib/typed/normalise-apostrophes'
import { cyrillicToLatin } from './cyrillic-to-latin'

const quotes = new RegExp(`[${apostrophes}]`, 'gu')

/**
 * The key under which text is stored for search and a query is compared: one spelling for both Uzbek scripts and
 * for Russian. Compatibility forms are unified (NFKC), letters are small, Cyrillic is Latin, apostrophes are gone,
 * accents are gone (the drafts' ş ç ğ õ are sh ch g o), and everything but letters and digits is one space.
 * `ГИЛАМ`, `gilam`; `o'yinchoq`, `oʻyinchoq`, `ўйинчоқ` meet.
 */
export function fold(text: string): string {
  const latin = cyrillicToLatin(text.normalize('NFKC').toLowerCase())
    .replace(/ş/g, 'sh')
    .replace(/ç/g, 'ch')
    .replace(/ı/g, 'i')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
  // Once more for letters that were Cyrillic only without their accent (ӂ, ѐ).
  return cyrillicToLatin(latin)
    .replace(quotes, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const slips: readonly (readonly [RegExp, string])[] = [
  [/zh/g, 'j'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ts/g, 's'],
  [/x/g, 'h'],
  [/q/g, 'k'],
  [/w/g, 'v'],
  // Russian ё is often typed е, and Latin e often stands for ye.
  [/(?<=[bcdfghjklmnprstvz])yo/g, 'e'],
  [/ye/g, 'e'],
  [/e/g, 'i'],
  [/iy/g, 'i'],
  [/(\p{L})\1+/gu, '$1'],
]

/**
 * A coarser key for a second try when `fold` found too little: common slips (x/h, q/k, i/e, ts/s, w/v, zh/j,
 * doubled letters, ye/e) fall together. Different words may meet, so rank its hits lower.
 */
export function fuzzyFold(text: string): string {
  return slips.reduce((key, [slip, replacement]) => key.replace(slip, replacement), fold(text))
}
