import type pg from 'pg'

/** Notes the table of each row that is written, in the writer's own transaction: what is rolled back is noted nowhere. */
const watching = `
  create schema watched;
  create table watched.write (name text not null);
  create function watched.note() returns trigger language plpgsql security definer as $$
    begin
      insert into watched.write values (tg_table_schema || '.' || tg_table_name);
      return null;
    end $$;
  do $$
    declare watched_table regclass;
    begin
      for watched_table in
        select format('%I.%I', schemaname, tablename) from pg_tables where schemaname in ('public', 'graphile_worker')
      loop
        execute format('create trigger zz_watched after insert or update or delete on %s
          for each row execute function watched.note()', watched_table);
        execute format('create trigger zz_watched_truncate after truncate on %s
          execute function watched.note()', watched_table);
      end loop;
    end $$`

/**
 * From now on every write to a table of the program is noted, in the queue of jobs too, by whom and in whatever process.
 * Not what is put past the guards (`session_replication_role = replica`), by which a test makes its scene.
 */
export async function watchWrites(superuser: pg.Client): Promise<void> {
  await superuser.query(watching)
}

/** The tables that were written since it was last asked. */
export async function takeWrites(superuser: pg.Client): Promise<string[]> {
  const { rows } = await superuser.query<{ name: string }>(
    'with taken as (delete from watched.write returning name) select distinct name from taken order by name',
  )
  return rows.map(({ name }) => name)
}
