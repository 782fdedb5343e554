-- What a request asks first, in one statement: who asks, and whether the public pages that are kept are still true.

-- Grows with every committed change of what public pages show. Each name has several counters that are added up, so that
-- two transactions never wait for each other: whoever commits, the sum has grown for everybody who asks afterwards.
create table guard.page_version (
  name text not null check (name in ('market', 'portal', 'search')),
  slot int not null,
  version bigint not null default 0,
  primary key (name, slot)
) with (fillfactor = 50);
comment on table guard.page_version is 'Counts changes of what public pages show; see page_versions().';
insert into guard.page_version (name, slot)
  select name, slot from unnest(array['market', 'portal', 'search']) name, generate_series(1, 32) slot;

-- Once a transaction; a savepoint that is undone takes its mark back with the count.
create function guard.count_page_change(p_name text) returns void
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  v_mark text := 'app.counted_' || p_name;
  v_this text := pg_current_xact_id()::text;
begin
  if current_setting(v_mark, true) = v_this then return; end if;
  update guard.page_version set version = version + 1 where name = p_name and slot = (
    select slot from guard.page_version where name = p_name limit 1 for update skip locked);
  if not found then
    update guard.page_version set version = version + 1 where name = p_name and slot = 1 + pg_backend_pid() % 32;
  end if;
  perform set_config(v_mark, v_this, true);
end $$;

create function guard.note_page_change() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform guard.count_page_change(tg_argv[0]);
  return null;
end $$;

-- Of the number in stock a page tells only the last few (`fewUnits`), and whether there are any.
create function guard.note_product_change() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from before b join after a on a.id = b.id
      where to_jsonb(a) - '{stock,version,updated_at}'::text[] is distinct from to_jsonb(b) - '{stock,version,updated_at}'::text[]
        or least(a.stock, 4) <> least(b.stock, 4)) then
    perform guard.count_page_change('market');
  end if;
  return null;
end $$;

-- Of what is held a page tells only when the last units come back.
create function guard.note_hold_change() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from changed c join public.product p on p.id = c.product_id where p.stock = 0) then
    perform guard.count_page_change('market');
  end if;
  return null;
end $$;

create function guard.note_checkout_change() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from changed c join public.stock_hold h on h.checkout_id = c.id
      join public.product p on p.id = h.product_id where p.stock = 0) then
    perform guard.count_page_change('market');
  end if;
  return null;
end $$;

do $$
declare
  v_name text;
  v_table text;
begin
  for v_name, v_table in values
      ('market', 'seller'), ('market', 'category'), ('market', 'product_text'), ('market', 'product_photo'),
      ('portal', 'territory'), ('portal', 'centre'), ('portal', 'parameter'), ('portal', 'holiday'),
      ('portal', 'device_kind'), ('portal', 'device_text'), ('portal', 'service'), ('portal', 'service_text'),
      ('portal', 'service_version'), ('portal', 'maker'), ('portal', 'offer'),
      ('search', 'search_document'), ('search', 'search_synonym'), ('search', 'search_synonym_term') loop
    execute format('create trigger page_change after insert or update or delete or truncate on public.%I
      for each statement execute function guard.note_page_change(%L)', v_table, v_name);
  end loop;
end
$$;

create trigger page_change after insert or delete on public.product
  for each statement execute function guard.note_page_change('market');
create trigger page_change_shown after update on public.product referencing old table as before new table as after
  for each statement execute function guard.note_product_change();
create trigger page_change_held after insert on public.stock_hold referencing new table as changed
  for each statement execute function guard.note_hold_change();
create trigger page_change_prolonged after update on public.stock_hold referencing new table as changed
  for each statement execute function guard.note_hold_change();
create trigger page_change_let_go after delete on public.stock_hold referencing old table as changed
  for each statement execute function guard.note_hold_change();

create trigger page_change_dated after update on public.checkout referencing new table as changed
  for each statement execute function guard.note_checkout_change();

-- The number that stands beside everybody's name.
create index message_unread on message (person_id) where channel = 'portal' and read_at is null;

create function page_versions() returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_object_agg(name, version) from (select name, sum(version) as version from guard.page_version group by name) v
$$;

-- The live session of a cookie, with what stands around every page of its person; null when there is none, it lapsed,
-- or its role was taken away. For the portal itself. Being read keeps a session awake: one that was last seen before
-- p_seen_before is put off to p_idle_until; null only looks.
create function read_session(p_token_hash text, p_now timestamptz, p_seen_before timestamptz, p_idle_until timestamptz)
returns jsonb language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_session public.session;
  v_visit jsonb;
begin
  if not public.app_is_system() then
    raise exception 'sessions are read by the portal itself' using errcode = 'insufficient_privilege';
  end if;
  select * into v_session from public.session s where s.token_hash = p_token_hash and s.revoked_at is null
    and s.idle_expires_at > p_now and s.absolute_expires_at > p_now;
  if found and exists (select from public.role_grant g where g.person_id = v_session.person_id and g.revoked_at is null
      and g.role = v_session.role and g.organisation_id is not distinct from v_session.organisation_id) then
    if v_session.last_seen_at < p_seen_before then
      v_session.idle_expires_at := least(p_idle_until, v_session.absolute_expires_at);
      update public.session set last_seen_at = p_now, idle_expires_at = v_session.idle_expires_at
        where id = v_session.id;
    end if;
    select jsonb_build_object(
        'id', v_session.id, 'personId', v_session.person_id, 'role', v_session.role,
        'organisationId', v_session.organisation_id, 'authMethod', v_session.auth_method,
        'idleExpiresAt', round(extract(epoch from v_session.idle_expires_at) * 1000),
        'absoluteExpiresAt', round(extract(epoch from v_session.absolute_expires_at) * 1000),
        'person', jsonb_build_object(
          'familyName', p.family_name, 'givenName', p.given_name, 'patronymic', p.patronymic),
        'roleCount', (select count(*) from public.role_grant g where g.person_id = p.id and g.revoked_at is null),
        'unread', (select count(*) from public.message m
          where m.person_id = p.id and m.channel = 'portal' and m.read_at is null))
      into v_visit from public.person p where p.id = v_session.person_id;
  end if;
  return v_visit;
end $$;

-- The same in one statement, without a transaction that was opened for it: whose eyes it is seen with is signed.
create function read_visit(p_key text, p_signature text, p_payload text, p_token_hash text, p_now timestamptz,
  p_seen_before timestamptz, p_idle_until timestamptz) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_before text := coalesce(current_setting('app.context', true), '');
  v_visit jsonb;
begin
  perform public.app_enter(p_key, p_signature, p_payload);
  v_visit := public.read_session(p_token_hash, p_now, p_seen_before, p_idle_until);
  perform set_config('app.context', v_before, true);
  return v_visit;
end $$;

revoke all on function guard.count_page_change(text), guard.note_page_change(), guard.note_product_change(),
  guard.note_hold_change(), guard.note_checkout_change(), page_versions(),
  read_session(text, timestamptz, timestamptz, timestamptz),
  read_visit(text, text, text, text, timestamptz, timestamptz, timestamptz) from public;
grant execute on function page_versions(), read_session(text, timestamptz, timestamptz, timestamptz),
  read_visit(text, text, text, text, timestamptz, timestamptz, timestamptz) to hamroh_app;
