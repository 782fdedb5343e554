import { expect, it } from 'vitest'
import { openEmptyTemplate } from '../database/empty-template'
import { shownTables } from '../database/public-tables'

/** What changes only beside documents and synonyms of the search, whose changes are counted. */
const countedBeside = ['search_word', 'search_state']

const client = openEmptyTemplate()

/** Writes of a table that no trigger counts: a page that is kept would stay as it was before them. */
const uncounted = `
  select t.name || ' ' || w.what as write
    from unnest($1::text[]) as t(name), (values ('insert', 4), ('update', 16), ('delete', 8)) as w(what, bit)
   where not exists (
     select 1 from pg_trigger g
      where g.tgrelid = format('public.%I', t.name)::regclass
        and g.tgname like 'page\\_change%' and g.tgenabled <> 'D' and g.tgtype & w.bit > 0)
   order by 1`

async function findUncounted(tables: readonly string[]): Promise<string[]> {
  const { rows } = await client().query<{ write: string }>(uncounted, [tables])
  return rows.map(({ write }) => write)
}

it('every write of what public pages show ends the pages that are kept', async () => {
  const counted = shownTables.filter((table) => !countedBeside.includes(table))
  expect(await findUncounted(counted)).toEqual([])
})

it('a table without such a trigger is seen', async () => {
  await client().query('begin')
  await client().query('create table seeded_fault (id uuid)')
  await client().query(`create trigger page_change after insert or delete on seeded_fault
    for each statement execute function guard.note_page_change('portal')`)
  expect(await findUncounted(['seeded_fault'])).toEqual(['seeded_fault update'])
  await client().query('rollback')
})
