import type { Locale } from '~/i18n/locales'
import { cyrillicToLatin } from '~/i18n/uzbek/cyrillic-to-latin'
import { latinToCyrillic } from '~/i18n/uzbek/latin-to-cyrillic'
import { foldWords } from '~/i18n/uzbek/search-fold'
import { apostrophes } from '~/lib/typed/normalise-apostrophes'
import { database } from '~/platform/db.server'
import { loadDocuments } from '../documents.server'
import { holds } from '../kind-index'
import { languageOf, longestQuery, type SearchKind, type WordLanguage } from '../schema'
import { formOf, stemWord } from '../words/stems'

const apostrophe = new RegExp(`[${apostrophes}]`, 'u')
const lastWord = new RegExp(`[\\p{L}\\p{N}\\p{M}${apostrophes}]+$`, 'u')
const cyrillic = /\p{Script=Cyrillic}/u

const leastLetters = 2
const mostCompletions = 8
/** Words that begin with two letters, in the largest vocabulary. */
const mostRead = 500

interface Word {
  word: string
  language: WordLanguage
  shown: string
}

/**
 * What somebody may be about to type: the query with its last word completed, by words of names and of what those belong to
 * (a category, a craft, a place), the words of most of them first. They are in the reader's language, or in the other one
 * that is written in the letters she types, and in those letters.
 *
 * @param kind counts what is of this kind alone, and leaves out words of nothing of it; null counts all kinds.
 */
export async function listCompletions(
  text: string,
  locale: Locale,
  kind: SearchKind | null,
): Promise<string[]> {
  const typed = lastWord.exec(text)?.[0] ?? ''
  const [word, ...more] = foldWords(typed)
  if (!word || more.length > 0 || word.folded.length < leastLetters || text.length > longestQuery) return []
  const [documents, words] = await Promise.all([loadDocuments(), readWords(word.folded)])
  const indexes = [...documents.indexes].flatMap(([each, index]) => (!kind || each === kind ? [index] : []))
  const isCyrillic = cyrillic.test(typed)
  const own = languageOf(locale)
  const counted = words
    .filter(({ language }) => language === 'uz' || (language === 'ru') === isCyrillic)
    .map((each) => {
      const form = formOf({ folded: each.word }, each.language)
      const [stem = ''] = stemWord({ typed: each.shown, folded: each.word }, each.language)
      const count = indexes.reduce(
        (sum, { forms, belongs }) => sum + (forms.get(form)?.values().length ?? 0) + (belongs.get(stem) ?? 0),
        0,
      )
      return { ...each, stem, count, isOwn: each.language === own }
    })
    .filter(({ count, word: whole }) => count > 0 && whole !== word.folded)
    .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || b.count - a.count || (a.word < b.word ? -1 : 1))
  const before = text.slice(0, text.length - typed.length)
  const shown = oneOfEachStem(counted)
    .filter(({ stem, word: whole, language }) => {
      // What was written anew may be called otherwise now.
      const form = formOf({ folded: whole }, language)
      return indexes.some((index) => index.forms.has(form) || holds(index, stem))
    })
    .map((each) => before + inLetters(each, isCyrillic, typed))
  return [...new Set(shown)].slice(0, mostCompletions)
}

/** Of one word's forms (продавец, продавца) the first. */
function oneOfEachStem<W extends Word & { stem: string }>(words: readonly W[]): W[] {
  const seen = new Set<string>()
  return words.filter(({ stem }) => !seen.has(stem) && seen.add(stem))
}

function readWords(beginning: string): Promise<Word[]> {
  // What is folded has letters and digits alone: nothing that `like` reads otherwise.
  return database().$queryRaw<Word[]>`
    select word, language, min(shown) as shown from search_word where word like ${`${beginning}%`}
    group by word, language order by length(word), word limit ${mostRead}`
}

/** In the letters, and with the apostrophe, that are typed: a browser or a reader compares them with what stands there. */
function inLetters({ shown, language }: Word, isCyrillic: boolean, typed: string): string {
  if (language !== 'uz') return shown
  const text = isCyrillic ? latinToCyrillic(shown) : cyrillicToLatin(shown)
  const sign = apostrophe.exec(typed)?.[0]
  return sign ? text.replace(new RegExp(apostrophe, 'gu'), sign) : text
}
