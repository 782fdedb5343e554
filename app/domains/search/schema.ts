import { z } from 'zod'

/** What can be found, in the order in which groups of equal worth are shown. */
export const searchKinds = ['service', 'device', 'page', 'help', 'centre', 'maker', 'product'] as const
export type SearchKind = (typeof searchKinds)[number]

/** Languages in which words are stemmed; Uzbek is one in both its scripts. */
export const wordLanguages = ['uz', 'ru', 'en'] as const
export type WordLanguage = (typeof wordLanguages)[number]

export function languageOf(locale: string): WordLanguage {
  return wordLanguages.find((language) => language === locale) ?? 'uz'
}

export function isSearchKind(value: unknown): value is SearchKind {
  return searchKinds.some((kind) => kind === value)
}

export interface SearchText {
  text: string
  language: WordLanguage
  /** The name of a place or a firm: its end is no ending (Kasbi is not kasb). */
  isProper?: boolean
}

/** One thing that can be found, by what is written about it in every language. */
export interface SearchDocument {
  kind: SearchKind
  /** The thing's own code within its kind. */
  ref: string
  names: SearchText[]
  /** What it belongs to: its group, place, maker. Counts less than a name. */
  extra: SearchText[]
  body: SearchText[]
}

export interface Hit {
  kind: SearchKind
  ref: string
  /** 0 … about 1.2; comparable between kinds. */
  score: number
}

/** A word that was read otherwise than it was typed, and how it is spelt. */
export interface Correction {
  typed: string
  meant: string
}

/** Grows when stems or folds are made otherwise than before, so that everything stored is made anew. */
export const wordsVersion = 4

export const longestQuery = 100

const mark = z.string().regex(/^(service|device|page|help|centre|maker):[a-z0-9-]{1,60}$/)

/** Words of one meaning. A query with one of them also finds what the others find, and what the group leads to. */
export interface SynonymGroup {
  id: string
  terms: Record<WordLanguage, string[]>
  /** Marks of documents, `service:child-benefit`, the most wanted first. */
  leadsTo: string[]
  version: number
}

const mostTerms = 30

export const synonymInput = z.object({
  terms: z.record(z.enum(wordLanguages), z.array(z.string().min(1).max(60)).max(mostTerms)),
  leadsTo: z.array(mark).max(12),
})

export type SynonymInput = z.infer<typeof synonymInput>
