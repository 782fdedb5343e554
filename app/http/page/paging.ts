import { cleanLine } from '~/lib/typed/clean'
import type { Listing } from '~/ui/data/listing'
import { refusalResponse } from '../door/refusals'
import { keptParameter, replyParameter } from '../kept-forms/parameters'

/** The page asked for in `?page=`, from 1. Refuses (404) what is not written as the number of a page. */
export function readPage(query: URLSearchParams, of = ''): number {
  const asked = query.get(`${of}page`) ?? '1'
  if (!/^[1-9]\d{0,4}$/.test(asked)) throw refusalResponse({ kind: 'notFound' })
  return Number(asked)
}

/** How many pages of `size` rows a list has, at least one. Refuses (404) a `page` that is none of them. */
export function countPages(page: number, total: number, size: number): number {
  const count = Math.max(1, Math.ceil(total / size))
  requirePage(page, count)
  return count
}

/** Refuses (404) a page that a list does not have: shown as another, or as empty, it would tell what is not so. */
export function requirePage(page: number, count: number): void {
  if (page > Math.max(1, count)) throw refusalResponse({ kind: 'notFound' })
}

/** The words by which a list is searched, `?q=`, as its field shows them again; empty where there are none. */
export function readSearch(query: URLSearchParams, most = 100): string {
  return cleanLine(query.get('q') ?? '').slice(0, most)
}

export interface AskedList<By extends string> {
  page: number
  /** Null for the list's own order. */
  by: By | null
  descending: boolean
  /** Asked for an order that it does not have: it is in its own then, and its page says so. */
  isUnknownSort: boolean
  /** The page's list of that name; empty where it has one. */
  of: string
  rest: string
}

/** Which page of a list an address asks for, in which order. */
export function readList<By extends string>(
  query: URLSearchParams,
  columns: readonly By[],
  of = '',
): AskedList<By> {
  const sort = query.get(`${of}sort`) ?? ''
  const by = columns.find((column) => column === sort.replace(/^-/, '')) ?? null
  const rest = new URLSearchParams(query)
  for (const name of [`${of}page`, `${of}sort`, replyParameter, keptParameter]) rest.delete(name)
  const descending = by !== null && sort.startsWith('-')
  const isUnknownSort = sort !== '' && by === null
  return { page: readPage(query, of), by, descending, isUnknownSort, of, rest: String(rest) }
}

/** What its table needs to know. Refuses (404) a page that it does not have. */
export function listed<By extends string>(asked: AskedList<By>, total: number, size: number): Listing {
  return { ...asked, total, pageCount: countPages(asked.page, total, size) }
}

type Comparable = string | number | bigint | Date | null

export const rowsPerPage = 50

/**
 * One page of rows that are all there, in the order that was asked for; what has no value comes last, and equals stay in
 * the order in which they come.
 */
export function arrange<Row, By extends string>(
  query: URLSearchParams,
  rows: readonly Row[],
  columns: Readonly<Record<By, (row: Row) => Comparable>>,
  of = '',
): { rows: Row[]; list: Listing } {
  const asked = readList(query, Object.keys(columns) as By[], of)
  const list = listed(asked, rows.length, rowsPerPage)
  const { by } = asked
  const sorted = by ? [...rows].sort(compareBy(columns[by], asked.descending)) : rows
  return { rows: sorted.slice((asked.page - 1) * rowsPerPage, asked.page * rowsPerPage), list }
}

const words = new Intl.Collator('uz', { numeric: true })

function compareBy<Row>(valueIn: (row: Row) => Comparable, descending: boolean) {
  return (one: Row, other: Row): number => {
    const [a, b] = [valueIn(one), valueIn(other)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    const order = typeof a === 'string' ? words.compare(a, String(b)) : a < b ? -1 : Number(a > b)
    return descending ? -order : order
  }
}
