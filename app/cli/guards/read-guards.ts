import type { SqlReader } from '~/platform/database/sql-reader'
import { guardQueries } from './guard-queries'

/** Everything in the database that refuses something, a line each: `<kind> <name>: <detail>`, sorted. */
export async function readGuards(reader: SqlReader): Promise<string[]> {
  const lines: string[] = []
  for (const query of guardQueries) {
    const { rows } = await reader.query<{ name: string; detail: string }>(query)
    lines.push(...rows.map(({ name, detail }) => `${name}: ${detail}`))
  }
  return lines.sort()
}
