-- The context of a transaction is read some forty times an act, by policies and triggers, and most of what a reading
-- cost was parsing JSON. It is kept as fields now, under the same seal over all of them; the seal is checked at every
-- reading as before.

-- Takes a signed context for the rest of the transaction. Answers the epoch to sign with from now on.
create or replace function app_enter(p_key text, p_signature text, p_payload text) returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_inner bytea;
  v_outer bytea;
  v_now int := public.app_epoch();
  v_payload jsonb;
  v_fields text[];
  v_kept text;
begin
  select k.inner_pad, k.outer_pad into v_inner, v_outer from guard.context_key k where k.id = p_key;
  if v_inner is null then
    raise exception 'context refused: the database has no key "%"; npm run migrate writes the keys', p_key
      using errcode = 'invalid_authorization_specification';
  end if;
  if encode(sha256(v_outer || sha256(v_inner || convert_to('enter|' || p_payload, 'UTF8'))), 'hex')
    is distinct from p_signature then
    raise exception 'context refused: it was not signed with key "%"', p_key
      using errcode = 'invalid_authorization_specification';
  end if;
  v_payload := p_payload::jsonb;
  if (v_payload ->> 'epoch')::int not in (v_now, v_now - 1) then
    raise exception 'context refused: stale' using errcode = 'invalid_authorization_specification';
  end if;
  -- In the order in which app_context reads them. A field that is null is empty, any other begins with "=".
  v_fields := array['=' || (v_payload ->> 'role'), '=' || (v_payload ->> 'person'),
    '=' || (v_payload ->> 'organisation'), '=' || (v_payload ->> 'actorRole'), '=' || (v_payload ->> 'at'),
    '=' || (v_payload ->> 'request')];
  if strpos(array_to_string(v_fields, ''), chr(31)) > 0 then
    raise exception 'context refused: a field holds what parts fields'
      using errcode = 'invalid_authorization_specification';
  end if;
  v_kept := array_to_string(v_fields, chr(31), '');
  perform set_config('app.context', p_key || '|'
    || encode(sha256(v_outer || sha256(v_inner || convert_to(
      'kept|' || guard.this_transaction() || '|' || v_kept, 'UTF8'))), 'hex')
    || '|' || v_kept, true);
  return v_now;
end $$;

-- One field of the context of this transaction; null when there is none. Forged or taken from another one: an error.
create or replace function app_context(p_field text) returns text
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_kept text := current_setting('app.context', true);
  v_key text;
  v_fields text;
  v_seal text;
  v_field text;
begin
  if v_kept is null or v_kept = '' then return null; end if;
  v_key := split_part(v_kept, '|', 1);
  v_fields := right(v_kept, -(length(v_key) + 66));
  select encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(
      'kept|' || guard.this_transaction() || '|' || v_fields, 'UTF8'))), 'hex')
    into v_seal from guard.context_key k where k.id = v_key;
  if v_seal is distinct from split_part(v_kept, '|', 2) then
    raise exception 'the context of this transaction is not sealed'
      using errcode = 'invalid_authorization_specification';
  end if;
  v_field := split_part(v_fields, chr(31), case p_field when 'role' then 1 when 'person' then 2
    when 'organisation' then 3 when 'actorRole' then 4 when 'at' then 5 when 'request' then 6 end);
  return case when v_field = '' then null else right(v_field, -1) end;
end $$;
