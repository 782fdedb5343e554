-- What a hand-over is checked by turned the whole order, with all that is sealed in it, into JSON for one column of it.
-- Each check says what it said; it reads the columns where they stand.

create or replace function guard.check_quote_taken() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_order uuid;
begin
  if tg_table_name = 'device_order' then v_order := new.id; else v_order := new.device_order_id; end if;
  if exists (select from public.device_order o join public.quote q on q.offer_id = o.offer_id
      join public.quote_request r on r.id = q.request_id
      where o.id = coalesce(v_order, new.id)
        and (o.status not in ('cancelled', 'declined')) <> coalesce(r.device_order_id = o.id, false)) then
    raise exception 'a request is taken by the order that stands on its answer'
      using errcode = 'check_violation', table = 'quote_request', constraint = 'quote_request_of_order';
  end if;
  return null;
end $$;

create or replace function guard.check_returned() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_order uuid;
  v_claims int;
begin
  if tg_table_name = 'device_order' then v_order := new.id; else v_order := new.device_order_id; end if;
  v_claims := (select count(*) from public.device_claim c where c.device_order_id = v_order and c.status = 'returned');
  if v_claims <> (select (o.status::text = 'returned')::int from public.device_order o where o.id = v_order)
     or v_claims > 0 and not exists (select 1 from public.effect e
       where e.subject_id = v_order and e.kind = 'deviceOrder.returned') then
    raise exception 'an order is returned by its claim, with its money'
      using errcode = 'check_violation', table = 'device_order', constraint = 'device_order_returned';
  end if;
  return null;
end $$;

create or replace function guard.check_maker_not_stopped() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_maker uuid;
  v_status text;
begin
  if tg_table_name = 'device_order' then
    v_maker := new.maker_id;
  else
    v_maker := (select o.maker_id from public.device_order o where o.id = new.device_order_id);
  end if;
  -- Waits for two who decide about the maker at this moment.
  select m.status::text into v_status from public.maker m where m.id = v_maker for share;
  if v_status is distinct from 'accredited' then
    raise exception 'a maker who takes no vouchers hands nothing over'
      using errcode = 'restrict_violation', table = tg_table_name, constraint = tg_table_name || '_maker_stopped';
  end if;
  return new;
end $$;

create or replace function guard.check_accepted() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_sides text[];
begin
  if not guard.is_made_to_measure(new.id) then return new; end if;
  select array_agg(a.side::text) into v_sides from public.device_acceptance a
    where a.device_order_id = new.id and a.round = guard.acceptance_round(new.id) and a.outcome = 'accepted';
  if not coalesce('person' = any (v_sides), false) then
    raise exception 'the person has not accepted the device'
      using errcode = 'check_violation', table = 'device_order', constraint = 'device_order_accepted';
  end if;
  if guard.is_prosthesis(new.id) and not 'clinician' = any (v_sides) then
    raise exception 'no clinician has accepted the prosthesis'
      using errcode = 'check_violation', table = 'device_order', constraint = 'device_order_accepted_by_clinician';
  end if;
  return new;
end $$;

-- A state stands in a column called status nearly everywhere.
create or replace function guard.keep_with_state() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_old jsonb;
  v_new jsonb;
  v_column text;
begin
  if tg_argv[0] = 'status' then
    if old.status is distinct from new.status then return new; end if;
  end if;
  v_old := to_jsonb(old);
  v_new := to_jsonb(new);
  if v_old -> tg_argv[0] is distinct from v_new -> tg_argv[0] then return new; end if;
  foreach v_column in array tg_argv[1:] loop
    if v_old -> v_column is distinct from v_new -> v_column then
      raise exception '% of % does not change without its state', v_column, tg_table_name
        using errcode = 'restrict_violation', table = tg_table_name, constraint = tg_table_name || '_facts';
    end if;
  end loop;
  return new;
end $$;
