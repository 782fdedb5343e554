import pg from 'pg'

/**
 * The bulk door: a session of the server's superuser in which no trigger and no foreign key is looked at, for the
 * tables of a load alone, in a database of demonstration data. What comes through it is made to be what the portal would
 * have left, and is looked at afterwards: by `checks` of the load itself (what foreign keys and guards would have
 * refused: each answers how many rows break it), and by `npm run verify`. All of it is one transaction: a load that
 * breaks off adds nothing.
 */
export async function throughBulkDoor(
  superuserUrl: string,
  { loaded, checks }: { loaded: readonly string[]; checks: Readonly<Record<string, string>> },
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await client.query(`set session_replication_role = replica; set synchronous_commit = off;
      set search_path = public; set maintenance_work_mem = '512MB'; set timezone = 'UTC'`)
    await client.query('begin')
    // Sorting a whole index is many times faster than finding each row's place in it; it finds what is there twice, too.
    await client.query(
      'update pg_index set indisready = false, indisvalid = false where indrelid = any ($1::regclass[])',
      [loaded.map((table) => `"${table}"`)],
    )
    await work(client)
    for (const table of loaded) await client.query(`reindex table "${table}"`)
    await client.query('commit')
    await client.query('vacuum analyze')
    await checkLoaded(client, checks)
  } finally {
    await client.end()
  }
}

/** Throws on the first check that is broken. */
async function checkLoaded(client: pg.Client, checks: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, sql] of Object.entries(checks)) {
    const { rows } = await client.query<{ count: string }>(sql)
    if (rows[0]?.count !== '0') throw new Error(`${name}: ${rows[0]?.count}`)
  }
}
