-- Who did a thing, in which role and under which request, comes from the signed context, when from the database's clock,
-- and the chain from what was done. Whoever can run SQL as hamroh_app says only what he does to which subject, in the
-- name of the person whose transaction he is in, and today.
--
-- The head of a chain carries a seal of the program's, with a key that is not in the database (AUDIT_KEYS): a chain that
-- was rewritten inside the database, by whomever, does not fit it.

-- A key that may say when: of a seeding, which lives for as long as the owner lets it. Never that of the web process.
alter table guard.context_key add column gives_time boolean not null default false;

alter table audit_head add column seal text;

-- Where the first word of an action is not the chain's own name, or is not for everybody to write.
create table guard.audit_word (
  word text primary key,
  -- Name of the chain, before the colon and the subject's id.
  chain text not null,
  -- Without one there is one chain for all.
  has_subject boolean not null default true,
  -- Null: any role.
  roles text[]
);
insert into guard.audit_word (word, chain, has_subject, roles) values
  ('role', 'person', true, '{administrator,approver}'),
  ('deviceOrder', 'voucher', true, null),
  ('refund', 'payment', true, null),
  ('sellerOrder', 'order', true, null),
  ('parcelProblem', 'order', true, null),
  ('parameter', 'parameter', true, '{administrator}'),
  ('synonym', 'synonyms', false, '{administrator}'),
  ('jobs', 'jobs', false, '{administrator}'),
  ('audit', 'audit', false, '{auditor,administrator}'),
  ('anchor', 'anchor', false, '{}');

-- The instant that the context gives, where its key may; else the database's own.
create function guard.audit_instant() returns timestamptz
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  v_given text := public.app_context('at');
begin
  if exists (select from guard.context_key k
      where k.gives_time and k.id = split_part(current_setting('app.context', true), '|', 1)) then
    return v_given::timestamptz;
  end if;
  return clock_timestamp();
end $$;

-- Adds a row to a chain and moves its head, which has no seal until the program gives it one. Answers the new head, and
-- the seal of the one before, which the program looks at first.
create function guard.add_audit(
  p_chain text, p_actor uuid, p_role text, p_action text, p_details jsonb, p_request_id text, p_at timestamptz,
  out chain text, out sequence int, out hash text, out previous_hash text, out previous_seal text
)
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  v_at timestamptz(3) := p_at;
begin
  if p_action !~ '^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)+$' or jsonb_typeof(p_details) is distinct from 'object'
    or octet_length(p_details::text) > 32000 then
    raise exception 'audit: "%" is not an action with its facts', p_action using errcode = 'invalid_parameter_value';
  end if;
  chain := p_chain;
  insert into public.audit_head (chain, sequence, hash) values (p_chain, 0, repeat('0', 64)) on conflict do nothing;
  select h.sequence + 1, h.hash, h.seal into strict add_audit.sequence, add_audit.previous_hash, previous_seal
    from public.audit_head h where h.chain = p_chain for update;
  hash := encode(sha256(convert_to(concat_ws(E'\n',
    public.app_audit_field('audit-1'),
    public.app_audit_field(p_chain),
    public.app_audit_field(add_audit.sequence::text),
    public.app_audit_field(p_actor::text),
    public.app_audit_field(p_role),
    public.app_audit_field(p_action),
    public.app_audit_field(p_details::text),
    public.app_audit_field(p_request_id),
    public.app_audit_field(to_char(v_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
    public.app_audit_field(add_audit.previous_hash)
  ), 'UTF8')), 'hex');
  insert into public.audit_entry
      (chain, sequence, actor_id, actor_role, action, details, request_id, at, previous_hash, hash)
    values (p_chain, add_audit.sequence, p_actor, p_role, p_action, p_details, p_request_id, v_at,
      add_audit.previous_hash, add_audit.hash);
  update public.audit_head h set sequence = add_audit.sequence, hash = add_audit.hash, seal = null where h.chain = p_chain;
end $$;

-- The chain of what was done to a subject.
create function guard.audit_chain(p_action text, p_subject text) returns text
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  v_word text := split_part(p_action, '.', 1);
  v_rule guard.audit_word;
begin
  select * into v_rule from guard.audit_word w where w.word = v_word;
  if (coalesce(v_rule.has_subject, true) and coalesce(p_subject, '') !~ '^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$')
    or (not v_rule.has_subject and p_subject is not null) then
    raise exception 'audit: "%" is not done to "%"', p_action, p_subject using errcode = 'invalid_parameter_value';
  end if;
  return concat_ws(':', coalesce(v_rule.chain, v_word), p_subject);
end $$;

drop function app_add_audit(text, uuid, text, text, jsonb, text, timestamptz);
create function app_add_audit(
  p_action text, p_subject text, p_details jsonb,
  out chain text, out sequence int, out hash text, out previous_hash text, out previous_seal text
)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_actor uuid := public.app_person();
  v_role text := public.app_context('actorRole');
  v_roles text[] := (select w.roles from guard.audit_word w where w.word = split_part(p_action, '.', 1));
  v_chain text := guard.audit_chain(p_action, p_subject);
begin
  if v_role is null then
    raise exception 'audit: nobody acts in this transaction' using errcode = 'insufficient_privilege';
  end if;
  if not public.app_is_system() and (v_role <> all (v_roles)
      -- What a person reads in her own file is what staff did there, and she herself.
      or (v_chain like 'person:%' and v_role in ('anonymous', 'citizen', 'buyer', 'artisan')
        and v_chain is distinct from 'person:' || v_actor)) then
    raise exception 'audit: % does not write "%" of "%"', v_role, p_action, p_subject
      using errcode = 'insufficient_privilege';
  end if;
  select a.* into app_add_audit.chain, app_add_audit.sequence, app_add_audit.hash, app_add_audit.previous_hash,
      app_add_audit.previous_seal
    from guard.add_audit(v_chain, v_actor, v_role, p_action, p_details,
      coalesce(public.app_context('request'), 'none'), guard.audit_instant()) a;
end $$;

-- What was done on days past by people of the demonstration, all at once; for a seeding only.
create function app_add_past_audit(p_entries jsonb)
returns table (chain text, sequence int, hash text, previous_hash text, previous_seal text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform public.app_context('at');
  if not exists (select from guard.context_key k
      where k.gives_time and k.id = split_part(current_setting('app.context', true), '|', 1)) then
    raise exception 'audit: the past is written by a seeding only' using errcode = 'insufficient_privilege';
  end if;
  return query
    select a.* from jsonb_array_elements(p_entries) with ordinality as entry (e, position)
      cross join lateral guard.add_audit(guard.audit_chain(e ->> 'action', e ->> 'subject'), (e ->> 'actorId')::uuid,
        e ->> 'actorRole', e ->> 'action', e -> 'details', public.app_context('request'), (e ->> 'at')::timestamptz) a;
end $$;

-- Keeps the program's seal of a head that this transaction moved, and of no other.
create function app_seal_audit(p_chain text, p_sequence int, p_seal text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.audit_head h set seal = p_seal
    where h.chain = p_chain and h.sequence = p_sequence and h.seal is null
      and h.xmin::text::bigint = pg_current_xact_id()::text::bigint & 4294967295;
  if not found then
    raise exception 'audit: % is not at % by this transaction', p_chain, p_sequence
      using errcode = 'insufficient_privilege';
  end if;
end $$;

revoke all on all functions in schema guard from public;
revoke all on function app_add_audit(text, text, jsonb), app_add_past_audit(jsonb), app_seal_audit(text, int, text) from public;
grant execute on function app_add_audit(text, text, jsonb), app_add_past_audit(jsonb), app_seal_audit(text, int, text)
  to hamroh_app;
