import { describe, expect, it } from 'vitest'
import { openEmptyTemplate } from './empty-template'

const client = openEmptyTemplate()

/** Foreign keys whose columns are not the first of any index over all rows. */
const unindexed = `
  select c.conrelid::regclass::text || ' ' || c.conname as key
    from pg_constraint c
   where c.contype = 'f' and c.connamespace = 'public'::regnamespace
     and not exists (
       select 1 from pg_index i
        where i.indrelid = c.conrelid and i.indpred is null and i.indisvalid
          and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey
     )
   order by 1`

/** Columns that say whose a row is, without a foreign key, and that no index begins with. */
const unindexedOwners = `
  select a.attrelid::regclass::text || '.' || a.attname as column
    from pg_attribute a join pg_class t on t.oid = a.attrelid
   where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
     and a.attname in ('person_id', 'applicant_id', 'owner_id', 'organisation_id', 'seller_id', 'maker_id')
     and not exists (
       select 1 from pg_index i where i.indrelid = t.oid and i.indpred is null and i.indkey[0] = a.attnum
     )
     -- The role in a session is looked at, never looked for.
     and not (t.relname = 'session' and a.attname = 'organisation_id')
   order by 1`

describe('indexes', () => {
  it('stand under every foreign key', async () => {
    const { rows: all } = await client().query(`select 1 from pg_constraint where contype = 'f'`)
    expect(all.length).toBeGreaterThan(20)
    expect((await client().query(unindexed)).rows).toEqual([])
  })

  it('stand under every column that says whose a row is', async () => {
    expect((await client().query(unindexedOwners)).rows).toEqual([])
  })

  it('would be missed', async () => {
    await client().query('begin')
    await client().query('create table seeded_fault (person_id uuid references person (id))')
    expect((await client().query(unindexed)).rows).toHaveLength(1)
    expect((await client().query(unindexedOwners)).rows).toHaveLength(1)
    await client().query('rollback')
  })
})
