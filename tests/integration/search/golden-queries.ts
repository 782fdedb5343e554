import { readFileSync } from 'node:fs'

export interface GoldenQuery {
  query: string
  /** Addresses, one of which must stand first; `market/products` of a product also a part of its name. Empty: nothing. */
  first: string[]
  /** What else is right; null where nobody judged it. */
  also: string[] | null
}

/** What people type, with what must be found, from `golden-queries.tsv`. */
export function readGoldenQueries(): GoldenQuery[] {
  const lines = readFileSync(new URL('./golden-queries.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return lines.slice(2).map((line) => {
    const [query = '', first = '', also = ''] = line.split('\t')
    return {
      query,
      first: first === 'nothing' ? [] : first.split(','),
      also: also ? also.split(',') : null,
    }
  })
}
