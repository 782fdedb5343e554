-- Who asks for a price, who answers, and how an answer becomes an order.

insert into guard.transition values
  ('offer', '', 'quoted'),
  ('quote_request', '', 'open'),
  ('quote_request', 'open', 'taken'),
  ('quote_request', 'open', 'withdrawn'),
  ('quote_request', 'open', 'lapsed'),
  ('quote_request', 'taken', 'open'),
  ('quote', '', 'asked'),
  ('quote', 'asked', 'answered'),
  ('quote', 'asked', 'declined'),
  ('quote', 'answered', 'declined'),
  ('quote', 'declined', 'answered');
create trigger lifecycle before insert or update of status on quote_request
  for each row execute function guard.keep_lifecycle('status');
create trigger lifecycle before insert or update of status on quote
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on quote_request for each row execute function guard.keep_fixed(
  'id', 'number', 'voucher_id', 'person_id', 'device_code', 'district_soato', 'measured_at', 'need_cipher', 'asked_by_id',
  'asked_at', 'answer_by');
create trigger fixed before update on quote for each row execute function guard.keep_fixed(
  'id', 'request_id', 'maker_id', '?offer_id');
create trigger kept before delete or truncate on quote_request
  for each statement execute function app_refuse_change();
alter table quote_request enable always trigger kept;
create trigger kept before delete or truncate on quote
  for each statement execute function app_refuse_change();
alter table quote enable always trigger kept;
create trigger by_actor before insert on quote_request for each row execute function guard.by_actor('asked_by_id');

-- ---------------------------------------------------------------- who asks

-- The person, or a clerk whom she lets spend the voucher today; the portal lets lapse what comes to nothing. It is taken
-- by the order that stands on one of its answers, and open again when that order comes to nothing.
create function guard.check_quote_request() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v public.voucher;
  v_is_system boolean := coalesce(public.app_context('actorRole'), 'system') = 'system';
  v_is_hers boolean := public.app_person() = new.person_id or guard.assistance_with(new.voucher_id) is not null;
  v_may boolean;
begin
  select * into v from public.voucher where id = new.voucher_id;
  if tg_op = 'INSERT' then
    if (new.person_id, new.device_code) is distinct from (v.person_id, v.device_code) or v.status <> 'issued'
       or v.suspended_at is not null or v.valid_until < guard.day_of(guard.act_at())
       or new.answer_by < guard.day_of(guard.act_at()) then
      raise exception 'prices are asked for with a voucher that can be spent'
        using errcode = 'restrict_violation', table = 'quote_request', constraint = 'quote_request_possible';
    end if;
    v_may := v_is_hers;
  elsif new.status = 'lapsed' then
    v_may := v_is_system;
  elsif new.status = 'withdrawn' then
    v_may := v_is_system or v_is_hers;
  else
    -- As its order stands.
    v_may := exists (select from public.device_order o join public.quote q on q.offer_id = o.offer_id
      where o.id = coalesce(new.device_order_id, old.device_order_id) and q.request_id = new.id
        and o.voucher_id = new.voucher_id
        and (o.status in ('cancelled', 'declined')) = (new.status = 'open'));
  end if;
  if v_may is not true then
    raise exception 'this request for prices is not theirs'
      using errcode = 'insufficient_privilege', table = 'quote_request', constraint = 'quote_request_by_actor';
  end if;
  return new;
end $$;
create trigger by_whom before insert or update of status on quote_request
  for each row execute function guard.check_quote_request();

-- ---------------------------------------------------------------- who is asked, and who answers

create function guard.check_quote() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  r public.quote_request;
  f public.offer;
  v_today date := guard.day_of(guard.act_at());
begin
  select * into r from public.quote_request where id = new.request_id;
  if r.status <> 'open' then
    raise exception 'this request for prices is over'
      using errcode = 'restrict_violation', table = 'quote', constraint = 'quote_open';
  end if;
  if tg_op = 'INSERT' then
    if public.app_person() is distinct from r.person_id and guard.assistance_with(r.voucher_id) is null then
      raise exception 'workshops are asked by whose voucher it is'
        using errcode = 'insufficient_privilege', table = 'quote', constraint = 'quote_by_actor';
    end if;
  else
    if public.app_context('actorRole') is distinct from 'maker_staff'
       or public.app_organisation() is distinct from new.maker_id::text
       or new.answered_by_id is distinct from public.app_person() then
      raise exception 'this price is not theirs to name'
        using errcode = 'insufficient_privilege', table = 'quote', constraint = 'quote_by_actor';
    end if;
    perform public.app_refuse_both_sides('makeDevice', public.app_person(), public.app_voucher_side(r.voucher_id));
    if old.status = 'answered' and old.valid_until < v_today then
      raise exception 'the day of this answer is over'
        using errcode = 'restrict_violation', table = 'quote', constraint = 'quote_in_time';
    end if;
    if new.status = 'answered' then
      select * into f from public.offer where id = new.offer_id;
      if (f.maker_id, f.device_code, f.status::text) is distinct from (new.maker_id, r.device_code, 'quoted')
         or new.valid_until < v_today then
        raise exception 'an answer is an offer of this workshop, for this request'
          using errcode = 'check_violation', table = 'quote', constraint = 'quote_of_offer';
      end if;
    end if;
  end if;
  if new.status in ('asked', 'answered') and (not guard.is_licensed(new.maker_id, r.device_code, v_today)
      or not exists (select from public.maker m where m.id = new.maker_id and m.status = 'accredited'
        and v_today between m.accredited_from and m.accredited_until)) then
    raise exception 'a workshop without accreditation and licence names no price'
      using errcode = 'restrict_violation', table = 'quote', constraint = 'quote_licensed';
  end if;
  return new;
end $$;
create trigger by_whom before insert or update on quote for each row execute function guard.check_quote();

-- What is offered for one voucher is never offered to all, changes only while its answer stands open, and has an answer.
create function guard.check_quoted_offer() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'UPDATE' and not exists (select from public.quote q join public.quote_request r on r.id = q.request_id
      where q.offer_id = new.id and r.status = 'open'
        and (q.status = 'declined' or q.valid_until >= guard.day_of(guard.act_at()))) then
    raise exception 'an answer that is taken or over does not change'
      using errcode = 'restrict_violation', table = 'offer', constraint = 'offer_quoted';
  end if;
  return new;
end $$;
create trigger quoted before update on offer
  for each row when (old.status = 'quoted') execute function guard.check_quoted_offer();
create function guard.check_offer_of_quote() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from public.quote q where q.offer_id = new.id and q.maker_id = new.maker_id) then
    raise exception 'what is offered for one voucher answers a request'
      using errcode = 'check_violation', table = 'offer', constraint = 'offer_of_quote';
  end if;
  return null;
end $$;
create constraint trigger of_quote after insert on offer
  deferrable initially deferred for each row when (new.status = 'quoted') execute function guard.check_offer_of_quote();

-- ---------------------------------------------------------------- an order on an answer

-- At the price of exactly that answer, for its voucher, while it stands; nobody else orders it, and it is ordered once.
create function guard.check_order_of_quote() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from public.offer f where f.id = new.offer_id and f.status = 'quoted')
     and not exists (select from public.quote q join public.quote_request r on r.id = q.request_id
       join public.offer f on f.id = q.offer_id
       where q.offer_id = new.offer_id and q.status = 'answered' and q.maker_id = new.maker_id
         and f.price_tiyin = new.price_tiyin and r.voucher_id = new.voucher_id and r.status = 'open'
         and q.valid_until >= guard.day_of(guard.act_at())) then
    raise exception 'this answer is for somebody else, or over'
      using errcode = 'restrict_violation', table = 'device_order', constraint = 'device_order_of_quote';
  end if;
  return new;
end $$;
create trigger of_quote before insert on device_order for each row execute function guard.check_order_of_quote();

create function guard.check_quote_taken() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_order uuid := coalesce(to_jsonb(new) ->> 'device_order_id', to_jsonb(new) ->> 'id')::uuid;
begin
  if exists (select from public.device_order o join public.quote q on q.offer_id = o.offer_id
      join public.quote_request r on r.id = q.request_id
      where o.id = v_order and (o.status not in ('cancelled', 'declined')) <> coalesce(r.device_order_id = o.id, false)) then
    raise exception 'a request is taken by the order that stands on its answer'
      using errcode = 'check_violation', table = 'quote_request', constraint = 'quote_request_of_order';
  end if;
  return null;
end $$;
create constraint trigger quote_taken after insert or update of status on device_order
  deferrable initially deferred for each row execute function guard.check_quote_taken();
create constraint trigger quote_taken after update of status on quote_request
  deferrable initially deferred for each row execute function guard.check_quote_taken();

do $$
declare
  v_placed text := pg_get_functiondef('act."deviceOrder.placed"(uuid)'::regprocedure);
  v_old text := 'f.device_code = v.device_code and f.active';
begin
  if position(v_old in v_placed) = 0 then
    raise exception 'the act of an order does not look as expected';
  end if;
  -- What was quoted is looked at when the order is written (guard.check_order_of_quote).
  execute replace(v_placed, v_old, 'f.device_code = v.device_code and (f.active or f.status = ''quoted'')');
end $$;
revoke all on all functions in schema act, guard from public;

-- ---------------------------------------------------------------- who sees it

alter table quote_request enable row level security;
alter table quote_request force row level security;
create policy owner_all on quote_request to current_user using (true) with check (true);
-- Workshops read what they are asked with the portal's eyes, without whose it is.
create policy app_select on quote_request for select to hamroh_app using ((select app_is_system())
  or person_id = (select app_person())
  or (select app_is_centre_staff()) and exists (select from voucher v where v.id = voucher_id));
create policy app_insert on quote_request for insert to hamroh_app with check ((select app_is_system()));
create policy app_update on quote_request for update to hamroh_app
  using ((select app_is_system())) with check ((select app_is_system()));
revoke all on quote_request from hamroh_app;
grant select, insert on quote_request to hamroh_app;
grant update (status, device_order_id, closed_at) on quote_request to hamroh_app;

alter table quote enable row level security;
alter table quote force row level security;
create policy owner_all on quote to current_user using (true) with check (true);
create policy app_select on quote for select to hamroh_app using ((select app_is_system())
  or (select app_role()) = 'maker_staff' and maker_id::text = (select app_organisation())
  or exists (select from quote_request r where r.id = request_id));
create policy app_insert on quote for insert to hamroh_app with check ((select app_is_system()));
create policy app_update on quote for update to hamroh_app
  using ((select app_is_system())) with check ((select app_is_system()));
revoke all on quote from hamroh_app;
grant select, insert on quote to hamroh_app;
grant update (status, offer_id, note_cipher, valid_until, reason_code, answered_by_id, answered_at) on quote to hamroh_app;
