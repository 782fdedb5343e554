import { normaliseApostrophes } from '~/lib/typed/normalise-apostrophes'
import { abbreviations, keptWords, stems } from './exceptions'
import { matchCase } from './letter-case'

const digraphs: Record<string, string> = {
  oʻ: 'ў',
  gʻ: 'ғ',
  sh: 'ш',
  ch: 'ч',
  yo: 'ё',
  yu: 'ю',
  ya: 'я',
  ye: 'е',
}

const letters: Record<string, string> = {
  a: 'а',
  b: 'б',
  d: 'д',
  e: 'е',
  f: 'ф',
  g: 'г',
  h: 'ҳ',
  i: 'и',
  j: 'ж',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  q: 'қ',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'у',
  v: 'в',
  x: 'х',
  y: 'й',
  z: 'з',
  ʼ: 'ъ',
}

/** Endings that show a borrowed ц: litsenziya, sotsial, informatsion; funksiya, potensial. */
const borrowedTs = [
  /(?<=[aeiou]|oʻ)ts(?=iya|ion|iont|iyent|ial|iativ|ent|enz|ey|ess|edur)/gi,
  /(?<=[knp])s(?=iya|ion)/gi,
]

const word = /[\p{L}ʻʼ]+(?:-[\p{L}ʻʼ]+)*/gu
const roman = /^[IVX]+$/
/** Latin letters Uzbek does not have: the word is a foreign name and stays. */
const foreign = /w|c(?!h)/i
const suffixes =
  /^(?:l[ai]r|lar|lik|li|lash|lan|siz|ning|niki|ni|ga|ka|qa|dagi|dan|da|gacha|dek|day|chilik|cha|chi|imiz|ingiz|miz|ngiz|im|ing|iy|viy|si|man|mi|i|m|ng)+$/

/**
 * Uzbek Latin to Cyrillic. The way back loses nothing, this way needs lists: `exceptions.ts`, and `extra` with
 * more stems in small letters, Latin to Cyrillic. Roman numerals, brands and words with w or c stay Latin.
 */
export function latinToCyrillic(text: string, extra: ReadonlyMap<string, string> = new Map()): string {
  return normaliseApostrophes(text).replace(word, (token) =>
    keptWords.has(token)
      ? token
      : token
          .split('-')
          .map((part) => convertWord(part, extra))
          .join('-'),
  )
}

function convertWord(token: string, extra: ReadonlyMap<string, string>): string {
  if (keptWords.has(token) || roman.test(token) || foreign.test(token) || !/\p{Script=Latin}/u.test(token)) {
    return token
  }
  const abbreviation = abbreviations.get(token)
  if (abbreviation) return abbreviation
  const name = findKeptName(token)
  if (name) return name + convertLetters(token.slice(name.length), name)
  const small = token.toLowerCase()
  const stem = findStem(small, extra) ?? findStem(small, stems)
  if (!stem) return convertLetters(token, '')
  const rest = token.slice(stem.latin.length)
  const cyrillic = rest ? stem.cyrillic.replace(/ь$/, '') : stem.cyrillic
  return matchCase(cyrillic, token.slice(0, stem.latin.length)) + convertLetters(rest, stem.latin)
}

/** The name in a name with suffixes: OneIDga is OneIDга. */
function findKeptName(token: string): string | undefined {
  const suffix = /(?<=\p{L})\p{Ll}+$/u.exec(token)?.[0] ?? ''
  for (let length = token.length - suffix.length; length < token.length; length += 1) {
    if (keptWords.has(token.slice(0, length)) && suffixes.test(token.slice(length)))
      return token.slice(0, length)
  }
  return undefined
}

/** The longest listed beginning after which only suffixes are left. */
function findStem(
  token: string,
  list: ReadonlyMap<string, string>,
): { latin: string; cyrillic: string } | null {
  for (let length = token.length; length > 1; length -= 1) {
    const latin = token.slice(0, length)
    const cyrillic = list.get(latin)
    if (cyrillic !== undefined && (length === token.length || suffixes.test(token.slice(length)))) {
      return { latin, cyrillic }
    }
  }
  return null
}

function convertLetters(token: string, stem: string): string {
  const marked = markBorrowedTs(token)
  let result = ''
  let index = 0
  while (index < marked.length) {
    const before = index > 0 ? marked.slice(0, index).toLowerCase() : stem
    const { cyrillic, length } = convertNext(marked.slice(index).toLowerCase(), before)
    const source = marked.slice(index, index + length)
    const first = source.replace('ʼ', '').charAt(0)
    result += first === first.toLowerCase() ? cyrillic : cyrillic.toUpperCase()
    index += length
  }
  return result
}

function convertNext(rest: string, before: string): { cyrillic: string; length: number } {
  const pair = rest.slice(0, 2)
  // yoʻ is y + oʻ (yoʻl), and sʼh keeps two letters apart (Isʼhoq).
  if (pair === 'yo' && rest[2] === 'ʻ') return { cyrillic: 'й', length: 1 }
  if (rest.startsWith('ʼh') && before.endsWith('s')) return { cyrillic: 'ҳ', length: 2 }
  if (pair === 'ye' && /(?:[bcdfghjklmnpqrstvxz]|gʻ)$/.test(before)) return { cyrillic: 'ье', length: 2 }
  const digraph = digraphs[pair]
  if (digraph) return { cyrillic: digraph, length: 2 }
  const letter = rest.charAt(0)
  if (letter === 'e' && (before === '' || /[aeiouʼ]$|oʻ$/.test(before))) return { cyrillic: 'э', length: 1 }
  return { cyrillic: letters[letter] ?? letter, length: 1 }
}

/** Puts ц in place of the ts or s that the ending shows to be one. */
function markBorrowedTs(token: string): string {
  return borrowedTs.reduce(
    (marked, pattern) => marked.replace(pattern, (ts) => (ts === ts.toLowerCase() ? 'ц' : 'Ц')),
    token,
  )
}
