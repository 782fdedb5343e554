import { readFileSync } from 'node:fs'
import { findResults } from '~/routes/public/parts/search/results.server'

const shown = 5

export interface GoldenQuery {
  query: string
  /** Addresses, one of which must stand first; `market/products` of a product also a part of its name. */
  first: string[]
}

/** What people type, with what must be found, from `golden-queries.tsv`. */
export function readGoldenQueries(): GoldenQuery[] {
  const lines = readFileSync(new URL('./golden-queries.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return lines.slice(2).map((line) => {
    const [query = '', first = ''] = line.split('\t')
    return { query, first: first.split(',') }
  })
}

/** The place of the first right answer on the page, from 0; -1 when it is not among the five of each kind. */
export async function placeOf({ query, first }: GoldenQuery, on: Date): Promise<number> {
  const { groups } = await findResults(query, { locale: 'uz-Latn', on, mostProducts: shown })
  const rows = groups.flatMap(({ kind, rows: own }) => own.slice(0, shown).map((row) => ({ kind, ...row })))
  return rows.findIndex(({ kind, ref, title }) =>
    first.some((wanted) => {
      const [wantedKind, code = ''] = wanted.split(':')
      if (kind !== wantedKind) return false
      return kind === 'product' ? title.toLowerCase().includes(code) : ref === code
    }),
  )
}
