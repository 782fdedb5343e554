-- The context of a transaction (who acts, in which role, for which organisation) carries a seal that SQL cannot make.
--
-- The program signs the context with a key of its own (CONTEXT_KEYS) and hands it to app_enter as a parameter. app_enter
-- checks the signature and keeps the context for this one transaction under a second seal, taken over the backend's
-- number and the instant at which the transaction began. So whoever can run SQL as hamroh_app, and even read the kept
-- context of the transaction he is in, has nothing to use in another one; the first signature is never kept, and is
-- good for ten minutes of the database's clock at most. The keys stand where hamroh_app cannot look.

create schema guard;
revoke all on schema guard from public;

-- HMAC-SHA-256 with the two padded keys of RFC 2104 made beforehand: sha256() of the core is enough then.
create table guard.context_key (
  id text primary key check (id ~ '^[A-Za-z0-9_-]{1,16}$'),
  inner_pad bytea not null check (octet_length(inner_pad) = 64),
  outer_pad bytea not null check (octet_length(outer_pad) = 64),
  written_at timestamptz(3) not null default now()
);
comment on table guard.context_key is 'Keys that sign contexts; written by "npm run migrate" from CONTEXT_KEYS.';

-- Null when there is no such key.
create function guard.sign(p_key text, p_text text) returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(p_text, 'UTF8'))), 'hex')
    from guard.context_key k where k.id = p_key
$$;

-- What no other transaction has: the backend and the microsecond at which it began.
-- Without a search path of its own, so that the planner puts it into its callers, which have one.
create function guard.this_transaction() returns text language sql stable
  as $$ select pg_backend_pid() || '@' || extract(epoch from transaction_timestamp()) $$;

-- Five minutes of the database's own clock, counted. A signature names the one it was made in.
create function app_epoch() returns int
language sql volatile set search_path = pg_catalog, pg_temp as $$
  select floor(extract(epoch from clock_timestamp()) / 300)::int
$$;

-- Takes a signed context for the rest of the transaction. Answers the epoch to sign with from now on.
create function app_enter(p_key text, p_signature text, p_payload text) returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_signature text := guard.sign(p_key, 'enter|' || p_payload);
  v_now int := public.app_epoch();
begin
  if v_signature is null then
    raise exception 'context refused: the database has no key "%"; npm run migrate writes the keys', p_key
      using errcode = 'invalid_authorization_specification';
  end if;
  if v_signature is distinct from p_signature then
    raise exception 'context refused: it was not signed with key "%"', p_key
      using errcode = 'invalid_authorization_specification';
  end if;
  if (p_payload::jsonb ->> 'epoch')::int not in (v_now, v_now - 1) then
    raise exception 'context refused: stale' using errcode = 'invalid_authorization_specification';
  end if;
  perform set_config('app.context', p_key || '|'
    || guard.sign(p_key, 'kept|' || guard.this_transaction() || '|' || p_payload) || '|' || p_payload, true);
  return v_now;
end $$;

-- One field of the context of this transaction; null when there is none. Forged or taken from another one: an error.
create function app_context(p_field text) returns text
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_kept text := current_setting('app.context', true);
  v_key text;
  v_payload text;
  v_seal text;
begin
  if v_kept is null or v_kept = '' then return null; end if;
  v_key := split_part(v_kept, '|', 1);
  v_payload := substr(v_kept, length(v_key) + 67);
  select encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(
      'kept|' || guard.this_transaction() || '|' || v_payload, 'UTF8'))), 'hex')
    into v_seal from guard.context_key k where k.id = v_key;
  if v_seal is distinct from substr(v_kept, length(v_key) + 2, 64) then
    raise exception 'the context of this transaction is not sealed'
      using errcode = 'invalid_authorization_specification';
  end if;
  return v_payload::jsonb ->> p_field;
end $$;

-- Plain SQL, so that the planner puts app_context in their place. `role` is what row-level security goes by: the role
-- of the actor, or "system" while the portal itself works for her.
create or replace function app_role() returns text language sql stable parallel restricted
  as $$ select coalesce(public.app_context('role'), 'none') $$;
create or replace function app_person() returns uuid language sql stable parallel restricted
  as $$ select public.app_context('person')::uuid $$;
create or replace function app_organisation() returns text language sql stable parallel restricted
  as $$ select coalesce(public.app_context('organisation'), 'none') $$;
create or replace function app_is_system() returns boolean language sql stable parallel restricted
  as $$ select public.app_role() = 'system' $$;
create or replace function app_is_centre_staff() returns boolean language sql stable parallel restricted
  as $$ select public.app_role() in ('inson_specialist', 'inson_head') $$;
create or replace function app_is_money_staff() returns boolean language sql stable parallel restricted
  as $$ select public.app_role() in ('finance_officer', 'auditor') $$;

revoke all on all functions in schema guard from public;
revoke all on function app_epoch(), app_enter(text, text, text), app_context(text) from public;
grant execute on function app_epoch(), app_enter(text, text, text), app_context(text) to hamroh_app;

-- Policies are for the app role and look at the context once a statement. What the owner's functions may do is named
-- besides, so that no function needs to pretend a role.
do $$
declare
  one record;
  once constant text := '\m(app_(?:role|person|organisation|is_system|is_centre_staff|is_money_staff)\(\))';
begin
  for one in select * from pg_policies where schemaname = 'public' loop
    execute format('alter policy %I on public.%I to hamroh_app', one.policyname, one.tablename)
      || coalesce(' using (' || regexp_replace(one.qual, once, '(select \1)', 'g') || ')', '')
      || coalesce(' with check (' || regexp_replace(one.with_check, once, '(select \1)', 'g') || ')', '');
  end loop;
  for one in select distinct tablename from pg_policies where schemaname = 'public' loop
    execute format('create policy owner_all on public.%I to current_user using (true) with check (true)', one.tablename);
  end loop;
  for one in select p.oid::regprocedure as name from pg_proc p
    where p.pronamespace = 'public'::regnamespace
      and exists (select 1 from unnest(p.proconfig) c where c like 'app.role=%') loop
    execute format('alter function %s reset "app.role"', one.name);
  end loop;
end
$$;
