-- A change of a centre or an organisation is noted at the time of the act, as all others are, and not by the clock of the
-- database: the two differ where the day is given.
create or replace function guard.keep_place_history() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_after jsonb := to_jsonb(new);
  v_before jsonb := case tg_op when 'UPDATE' then to_jsonb(old) end;
begin
  if coalesce(public.app_context('actorRole'), 'system') = 'system' or v_before = v_after then return null; end if;
  insert into public.place_change (id, kind, place_id, changed_by_id, changed_at, before, after)
    values (gen_random_uuid(), tg_table_name, v_after ->> tg_argv[0], public.app_person(), guard.act_at(),
      v_before, v_after);
  return null;
end $$;
