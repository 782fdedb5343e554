import pg from 'pg'

/**
 * The bulk door: a session of the server's superuser in which no trigger and no foreign key is looked at, for the
 * tables of cases alone, in a database of demonstration data. What comes through it is made to be what the portal would
 * have left, and is looked at afterwards: by `checks` of the load itself, and by `npm run verify`. All of it is one
 * transaction: a load that breaks off adds nothing.
 */
export async function throughBulkDoor(
  superuserUrl: string,
  loaded: readonly string[],
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
      [loaded],
    )
    await work(client)
    for (const table of loaded) await client.query(`reindex table ${table}`)
    await client.query('commit')
    await client.query('vacuum analyze')
    await checkLoaded(client)
  } finally {
    await client.end()
  }
}

/** What foreign keys and guards would have refused: each answers how many rows break it. */
const checks: Record<string, string> = {
  'cases without what was sent': `select count(*) from case_file c where c.application_id is not null
    and not exists (select 1 from submission s where s.application_id = c.application_id)`,
  'cases without their applicant': `select count(*) from case_file c where c.applicant_id is not null
    and not exists (select 1 from person p where p.id = c.applicant_id)`,
  'decided cases whose last decision says otherwise': `select count(*) from case_file c
    left join lateral (select outcome from decision d where d.application_id = c.id order by number desc limit 1) d on true
    where c.status in ('approved', 'refused') and d.outcome is distinct from c.status::text`,
  'cases that somebody has who does not work there': `select count(*) from case_file c where c.assignee_id is not null
    and not exists (select 1 from role_grant g where g.person_id = c.assignee_id and g.organisation_id = c.centre_code)`,
  'applied for and seen twice at a time': `select count(*) from (select 1 from case_file
    where status in ('submitted', 'in_review', 'correction_requested') and service_code <> 'device-voucher'
    and beneficiary_index is not null group by beneficiary_index, service_code having count(*) > 1) twice`,
  'marks that say otherwise who sees the case': `select count(*) from case_name_mark m join case_file c on c.id = m.application_id
    where m.centre_code = c.centre_code and m.is_guarded <> c.is_protected`,
}

/** Throws on the first check that is broken. */
async function checkLoaded(client: pg.Client): Promise<void> {
  for (const [name, sql] of Object.entries(checks)) {
    const { rows } = await client.query<{ count: string }>(sql)
    if (rows[0]?.count !== '0') throw new Error(`${name}: ${rows[0]?.count}`)
  }
}
