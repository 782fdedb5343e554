/**
 * The little of a PostgreSQL client that verifying needs; `pg.Client` fits. Verifying reads every row, which takes
 * longer than a transaction of the web process may.
 */
export interface SqlReader {
  query<Row>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>
}
