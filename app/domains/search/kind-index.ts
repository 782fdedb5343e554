import type { DocumentRow } from './document-row'
import { NumberList } from './number-list'

/** Where a document holds a stem, from the least telling place. A stem of several places counts in the best. */
export const places = ['body', 'extra', 'title'] as const
export type Place = (typeof places)[number]

const placeBits = 2

/**
 * The documents of one kind, by what they hold. Documents have numbers; one that was written anew gets a new number,
 * and its old one means nothing any more.
 */
export interface KindIndex {
  /** By the number of the document; undefined for one that was written anew. */
  refs: (string | undefined)[]
  titleSizes: number[]
  numbers: Map<string, number>
  /** By stem: the numbers of documents, each with its place. */
  postings: Map<string, NumberList>
  /** By a whole word of a name (`forms`): the numbers of documents. */
  forms: Map<string, NumberList>
  /** By stem of what documents belong to (a category, a craft, a place): of how many, those written anew counted twice. */
  belongs: Map<string, number>
}

export function emptyIndex(): KindIndex {
  return {
    ...{ refs: [], titleSizes: [], numbers: new Map() },
    ...{ postings: new Map(), forms: new Map(), belongs: new Map() },
  }
}

export type IndexedRow = Pick<DocumentRow, 'ref' | 'forms' | 'title' | 'titleSize' | 'extra' | 'tokens'>

/** Adds a document, in the place of the one with the same `ref`. */
export function addDocument(
  index: KindIndex,
  { ref, forms, title, titleSize, extra, tokens }: IndexedRow,
): void {
  const old = index.numbers.get(ref)
  if (old !== undefined) index.refs[old] = undefined
  const number = index.refs.push(ref) - 1
  index.titleSizes.push(titleSize)
  index.numbers.set(ref, number)
  const [inTitle, inExtra] = [new Set(title), new Set(extra)]
  for (const stem of tokens) {
    const place = inTitle.has(stem) ? 2 : inExtra.has(stem) ? 1 : 0
    append(index.postings, stem, ((number << placeBits) | place) >>> 0)
  }
  for (const stem of inExtra) index.belongs.set(stem, (index.belongs.get(stem) ?? 0) + 1)
  for (const form of forms) append(index.forms, form, number)
}

/** Calls `visit` with the documents that hold the stem, and with the place where. */
export function visitHolding(
  index: KindIndex,
  stem: string,
  visit: (number: number, place: Place) => void,
): void {
  for (const posting of index.postings.get(stem)?.values() ?? []) {
    const number = posting >>> placeBits
    if (index.refs[number] !== undefined) visit(number, places[posting & 3] ?? 'body')
  }
}

/** True when a document holds the stem. */
export function holds(index: KindIndex, stem: string): boolean {
  return (
    index.postings
      .get(stem)
      ?.values()
      .some((posting) => index.refs[posting >>> placeBits] !== undefined) ?? false
  )
}

/** True when more is kept of documents that were written anew than of those that are there. */
export function isWorn({ refs, numbers }: KindIndex): boolean {
  return refs.length > 2 * numbers.size + 1_000
}

function append(lists: Map<string, NumberList>, key: string, number: number): void {
  const list = lists.get(key) ?? new NumberList()
  list.push(number)
  lists.set(key, list)
}
