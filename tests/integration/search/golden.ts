import { findResults } from '~/routes/public/parts/search/results.server'
import type { GoldenQuery } from './golden-queries'

const shown = 5

export interface Judged {
  /** The place of the first right answer on the page, from 0; -1 when it is not among the five of each kind. */
  place: number
  /** Rows on the page. */
  rows: number
  /** Of the first five rows, the share that is right, 0 … 1; null where nobody judged what else is. */
  precision: number | null
}

export async function judgeQuery({ query, first, also }: GoldenQuery, on: Date): Promise<Judged> {
  const { groups } = await findResults(query, { locale: 'uz-Latn', on, mostProducts: shown })
  const rows = groups.flatMap(({ kind, rows: own }) => own.slice(0, shown).map((row) => ({ kind, ...row })))
  const place = rows.findIndex((row) => first.some((wanted) => isMeant(wanted, row)))
  const top = rows.slice(0, shown)
  const right = top.filter((row) => [...first, ...(also ?? [])].some((wanted) => isMeant(wanted, row)))
  return { place, rows: rows.length, precision: also && top.length > 0 ? right.length / top.length : null }
}

function isMeant(
  wanted: string,
  { kind, ref, title }: { kind: string; ref: string; title: string },
): boolean {
  const [wantedKind, code = ''] = wanted.split(':')
  if (kind !== wantedKind) return false
  const [beginning = '', end] = code.split('*')
  if (end !== undefined) return ref.startsWith(beginning) && ref.endsWith(end)
  return kind === 'product' ? title.toLowerCase().includes(code) : ref === code
}
