import { ownValue } from '~/lib/own-value'
import { latinAbbreviations } from './abbreviations'
import { matchCase, matchDigraphCase } from './letter-case'

/** One letter for one; Russian letters that Uzbek lacks take the nearest sound. */
const letters: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'j',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'x',
  ц: 's',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: 'ʼ',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ў: 'oʻ',
  қ: 'q',
  ғ: 'gʻ',
  ҳ: 'h',
}

/** Stems whose Latin spelling was fixed apart from the rules. */
const stems: Record<string, string> = {
  сентябр: 'sentabr',
  октябр: 'oktabr',
  бюджет: 'budjet',
  абзац: 'abzas',
}
const stemPattern = new RegExp(Object.keys(stems).join('|'), 'giu')

const vowels = 'аеёиоуўэюяы'
const hasVowel = new RegExp(`[${vowels}]`, 'i')
const word = /\p{Script=Cyrillic}+/gu

/**
 * Uzbek Cyrillic to the official Latin alphabet of 1995. Rules of CLDR `uz_Cyrl-uz_Latn` and, where it differs,
 * of the orthography: ц is ts only after a vowel, ўъ and ғъ lose ъ, сҳ is sʼh, ьо is yo.
 * Other characters stay as they are.
 */
export function cyrillicToLatin(text: string): string {
  const source = text
    .normalize('NFC')
    .replace(stemPattern, (stem) => matchCase(ownValue(stems, stem.toLowerCase()) ?? stem, stem))
  return source.replace(word, (token) => {
    const { head, tail } = splitAbbreviation(token)
    return head + convertLetters(tail, head)
  })
}

/** `head` is the abbreviation in Latin letters when the word is one (АҚШ, МЧЖга), `tail` what is left to convert. */
function splitAbbreviation(token: string): { head: string; tail: string } {
  const capitals = /^\p{Lu}{2,}(?!\p{Ll}\p{Lu})/u.exec(token)?.[0] ?? ''
  const known = latinAbbreviations.get(capitals)
  if (known) return { head: known, tail: token.slice(capitals.length) }
  if (capitals.length < 2 || hasVowel.test(capitals)) return { head: '', tail: token }
  // A word has a vowel; without one, Ш and Ч stand for two words and keep their small half: ҚШХ is QShX.
  const head = [...capitals].map((letter) => convertLetters(letter, '')).join('')
  return { head, tail: token.slice(capitals.length) }
}

/** `before` is what stands before in the word and is not written. */
function convertLetters(part: string, before: string): string {
  const characters = [...part]
  return characters
    .map((character, index) =>
      convert(character, characters[index - 1] ?? before.at(-1) ?? '', characters[index + 1] ?? ''),
    )
    .join('')
}

function convert(character: string, previous: string, next: string): string {
  const letter = character.toLowerCase()
  if (ownValue(letters, letter) === undefined) return character
  const before = previous.toLowerCase()
  const after = next.toLowerCase()
  const latin = applyRules(letter, before, after)
  if (letter === character) return latin
  return matchDigraphCase(latin, character, isLetter(previous) ? previous : '', isLetter(next) ? next : '')
}

function applyRules(letter: string, before: string, after: string): string {
  if (letter === 'е') return isIotated(before) ? 'ye' : 'e'
  if (letter === 'ц') {
    if (after === 'ц') return ''
    return isVowel(before) || before === 'ц' ? 'ts' : 's'
  }
  // брошюра, парашют: after a hushing consonant ю is written u.
  if (letter === 'ю' && 'жшч'.includes(before || ' ')) return 'u'
  if (letter === 'ь') return after === 'о' ? 'y' : ''
  if (letter === 'ъ') return isSilentHardSign(before, after) ? '' : 'ʼ'
  if (letter === 'ҳ') return before === 'с' ? 'ʼh' : 'h'
  return ownValue(letters, letter) ?? letter
}

/** е is ye at the start of a word, after a vowel and after ъ or ь. */
function isIotated(before: string): boolean {
  return !isLetter(before) || isVowel(before) || before === 'ъ' || before === 'ь'
}

/** After ў and ғ, and between a consonant and ye, yo, yu, ya (объект is obyekt, but маъюс is maʼyus). */
function isSilentHardSign(before: string, after: string): boolean {
  if (before === 'ў' || before === 'ғ') return true
  return isLetter(before) && !isVowel(before) && after !== '' && 'еёюя'.includes(after)
}

function isVowel(letter: string): boolean {
  return letter !== '' && vowels.includes(letter)
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character)
}
