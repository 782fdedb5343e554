import type { SearchDocument, SearchText, WordLanguage } from './schema'
import { formOf, slipsOf, stemsOf, stemWord, wordsOf } from './words/stems'
import { isStopWord } from './words/stop-words'

export interface DocumentRow {
  kind: string
  ref: string
  forms: string[]
  title: string[]
  titleSize: number
  extra: string[]
  tokens: string[]
}

export interface WordRow {
  word: string
  language: WordLanguage
  shown: string
  slips: string[]
}

/** What is stored of a document, see `models/search.prisma`. */
export function documentRow({ kind, ref, names, extra, body }: SearchDocument): DocumentRow {
  const title = stemsOfAll(names)
  const belongs = stemsOfAll(extra)
  return {
    kind,
    ref,
    forms: unique(names.flatMap(({ text, language }) => wordsOf(text).map((word) => formOf(word, language)))),
    title,
    titleSize: Math.max(1, mean(names.map(({ text }) => countTelling(text)))),
    extra: belongs,
    tokens: unique([...title, ...belongs, ...stemsOfAll(body), markOf(kind, ref)]),
  }
}

/** The token that a document has alone: what a group of synonyms leads to is found by it. */
export function markOf(kind: string, ref: string): string {
  return `@${kind}:${ref}`
}

/** The words that a mistyped one is compared with: each once a language, in an order that never deadlocks. */
export function wordRows(texts: readonly SearchText[]): WordRow[] {
  const rows = new Map<string, WordRow>()
  for (const { text, language } of texts) {
    for (const word of wordsOf(text)) {
      const { spelt, folded } = word
      if (folded.length < 3 || /\d/.test(folded) || isStopWord(folded)) continue
      const slips = slipsOf(folded, stemWord(word, language))
      rows.set(`${folded} ${language}`, { word: folded, language, shown: spelt, slips })
    }
  }
  return [...rows.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}

function stemsOfAll(texts: readonly SearchText[]): string[] {
  return unique(texts.flatMap(stemsOf))
}

function countTelling(text: string): number {
  return wordsOf(text).filter(({ folded }) => !isStopWord(folded)).length
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)
}

function unique(words: string[]): string[] {
  return [...new Set(words)]
}
