import { ownValue } from '~/lib/own-value'
import { cyrillicToLatin } from './cyrillic-to-latin'
import { matchCase } from './letter-case'
import { inner } from './loans/inner'

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

/**
 * Where ts or s must be a borrowed ц. Uzbek itself has t and s together only where a suffix or a second word begins:
 * ket-sa, ket-sin, xat-siz, ot-simon, adolat-sevar, sanʼat-shunos.
 */
const borrowedTs = [
  /^ts(?!h)(?=\p{L})/giu, // tsirk, as it is spelled in Russian
  /(?<=[aeiouʻ])ts(?=i(?!z(?!m)|ng|mon|yoh|n(?:i|lar|mi|ku|da)*$))/giu,
  /(?<=[aeiouʻ])ts(?=e(?!v[aeiu]|zg|zi|p|kin))/giu,
  /(?<=[aeiouʻ])ts(?=[bdfgjlmnpqrtvxz]|$)/giu,
  /(?<=[ei])ts(?=k)/giu,
  /ts(?=[oe]v(?:a|ich|na)?$)/giu, // Kuznetsov
  /(?<=mi)ts(?=in)|(?<=\p{L})ts(?=iya|ion)/giu,
  /(?<=[knp])s(?=iya|ion)|(?<=n)s(?=ial)/giu,
]

// After a vowel ц is ts: konsert, but kinotsentr.
const innerParts = new Map(
  inner.flatMap((part) => {
    const latin = cyrillicToLatin(part)
    return part.startsWith('ц')
      ? [[latin, part] as const, [`t${latin}`, part] as const]
      : [[latin, part] as const]
  }),
)
const longestFirst = [...innerParts.keys()].sort((a, b) => b.length - a.length)
const innerPart = new RegExp(`(?:${longestFirst.join('|')})(?![hʻ])`, 'gi')

/**
 * `token` by the rules, without a look at whole words; `before` is what stands before it in the word, in small
 * letters, and is not written.
 */
export function convertLatinLetters(token: string, before: string): string {
  let result = ''
  let end = 0
  for (const { 0: part, index } of token.matchAll(innerPart)) {
    result += convertLetters(token.slice(end, index), end === 0 ? before : token.slice(0, end).toLowerCase())
    result += matchCase(innerParts.get(part.toLowerCase()) ?? part, part)
    end = index + part.length
  }
  return result + convertLetters(token.slice(end), end === 0 ? before : token.slice(0, end).toLowerCase())
}

function convertLetters(token: string, before: string): string {
  const marked = isAbbreviation(token) ? token : markBorrowedTs(token)
  let result = ''
  let index = 0
  while (index < marked.length) {
    const done = index > 0 ? marked.slice(0, index).toLowerCase() : before
    const { cyrillic, length } = convertNext(marked.slice(index).toLowerCase(), done)
    const source = marked.slice(index, index + length)
    const first = source.replace('ʼ', '').charAt(0)
    result += first === first.toLowerCase() ? cyrillic : cyrillic.toUpperCase()
    index += length
  }
  return result
}

/** OITS and OITSni keep т and с apart; KONSTITUTSIYA in capitals is still a word. */
function isAbbreviation(token: string): boolean {
  const capitals = /^\p{Lu}{2,}/u.exec(token)?.[0].length ?? 0
  return capitals > 1 && (capitals < 6 || capitals < token.length)
}

function convertNext(rest: string, before: string): { cyrillic: string; length: number } {
  const pair = rest.slice(0, 2)
  // yoʻ is y + oʻ (yoʻl), and sʼh keeps two letters apart (Isʼhoq).
  if (pair === 'yo' && rest[2] === 'ʻ') return { cyrillic: 'й', length: 1 }
  if (rest.startsWith('ʼh') && before.endsWith('s')) return { cyrillic: 'ҳ', length: 2 }
  if (pair === 'ye' && isConsonantBefore(before)) return { cyrillic: 'ье', length: 2 }
  if (/^yon(?![aou]|k)/.test(rest) && /[aeiou]l$/.test(before)) return { cyrillic: 'ьо', length: 2 }
  const digraph = ownValue(digraphs, pair)
  if (digraph) return { cyrillic: digraph, length: 2 }
  const letter = rest.charAt(0)
  if (letter === 'e' && (before === '' || /[aeiouʼ]$|oʻ$/.test(before))) return { cyrillic: 'э', length: 1 }
  return { cyrillic: ownValue(letters, letter) ?? letter, length: 1 }
}

function isConsonantBefore(before: string): boolean {
  return /(?:[bcdfghjklmnpqrstvxz]|gʻ)$/.test(before)
}

/** Puts ц in place of the ts or s that the ending shows to be one. */
function markBorrowedTs(token: string): string {
  return borrowedTs.reduce(
    (marked, pattern) => marked.replace(pattern, (ts) => (ts.charAt(0) === 't' || ts === 's' ? 'ц' : 'Ц')),
    token,
  )
}
