import type pg from 'pg'

/** The number of rows and a hash of what is in them, by table: two that are equal say that nothing was written. */
export type TablePrints = ReadonlyMap<string, string>

/** Reads every table past all rules, the queue of jobs too. */
export async function printTables(client: pg.Client): Promise<TablePrints> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('public', 'graphile_worker') order by 1`,
  )
  const sums = tables.map(
    ({
      name,
    }) => `select '${name}' as name, count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) as print
      from ${name} t`,
  )
  const { rows } = await client.query<{ name: string; print: string }>(sums.join(' union all '))
  return new Map(rows.map(({ name, print }) => [name, print]))
}

/** Tables in which something is different. */
export function differingTables(before: TablePrints, after: TablePrints): string[] {
  return [...after].filter(([name, print]) => before.get(name) !== print).map(([name]) => name)
}
