-- The context of a transaction is read some fifty times an act. Half of what a reading cost was counting the time of the
-- transaction in decimal numbers, and joining texts one by one; what is sealed, and how, is as before.

-- Microseconds, whatever a connection has said of how numbers are written.
create or replace function guard.this_transaction() returns text language sql stable
  as $$ select pg_backend_pid() || '@' || (date_part('epoch', transaction_timestamp()) * 1000000)::bigint $$;

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
      format('kept|%s|%s', guard.this_transaction(), v_fields), 'UTF8'))), 'hex')
    into v_seal from guard.context_key k where k.id = v_key;
  if v_seal is distinct from split_part(v_kept, '|', 2) then
    raise exception 'the context of this transaction is not sealed'
      using errcode = 'invalid_authorization_specification';
  end if;
  v_field := split_part(v_fields, chr(31), case p_field when 'role' then 1 when 'person' then 2
    when 'organisation' then 3 when 'actorRole' then 4 when 'at' then 5 when 'request' then 6 end);
  return case when v_field = '' then null else right(v_field, -1) end;
end $$;
