-- The State agreed to pay above its ceiling for one price. Where that price comes to nothing (its order ends, its workshop
-- takes it back, its day is over, the request for prices is over), the voucher carries the ceiling of before again, and
-- the difference goes back to the budget in the same transaction.

ALTER TABLE "ceiling_request" ADD COLUMN "fell_through_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT "ceiling_request_fell_through" CHECK (fell_through_at is null or status = 'approved');
drop trigger fixed on ceiling_request;
create trigger fixed before update on ceiling_request for each row execute function guard.keep_fixed(
  'id', 'quote_id', 'voucher_id', 'application_id', 'ceiling_tiyin', 'text_cipher', 'appeal_of_id',
  'asked_by_id', 'asked_at', 'decide_by', '?decided_by_id', '?closed_at', '?appeal_until', '?fell_through_at');
grant update (fell_through_at) on ceiling_request to hamroh_app;

-- Not while the price still stands, nor while an order has the voucher.
create function guard.check_fell_through() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from public.voucher v
      join public.quote q on q.id = new.quote_id
      join public.quote_request r on r.id = q.request_id
      where v.replaces_id = new.voucher_id and v.status = 'issued'
        and (r.status not in ('open', 'taken') or q.status <> 'answered' or q.valid_until < guard.day_of(guard.act_at())
          or exists (select from public.device_order o where o.voucher_id = v.id and o.offer_id = q.offer_id
            and o.status in ('cancelled', 'declined', 'returned')))) then
    raise exception 'the price that the State agreed to pay still stands'
      using errcode = 'restrict_violation', table = 'ceiling_request', constraint = 'ceiling_request_stands';
  end if;
  return new;
end $$;
create trigger fell_through before update of fell_through_at on ceiling_request
  for each row when (new.fell_through_at is not null and old.fell_through_at is null)
  execute function guard.check_fell_through();

-- The ceiling of a voucher changes in this one way, which the program has no other right to.
create function guard.amend(p_function regprocedure, p_old text, p_new text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_text text := pg_get_functiondef(p_function);
begin
  if position(p_old in v_text) = 0 then
    raise exception '% does not say %', p_function, p_old;
  end if;
  execute replace(v_text, p_old, p_new);
end $$;
select guard.amend('app_guard_voucher()', 'new.ceiling_tiyin, ', '');
select guard.amend('app_guard_voucher()', 'old.ceiling_tiyin, ', '');
select guard.amend('guard.check_order_of_raised()', $$n.status = 'approved'$$,
  $$n.status = 'approved' and n.fell_through_at is null$$);
drop function guard.amend(regprocedure, text, text);

create function guard.check_lowered() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from public.ceiling_request n join public.voucher o on o.id = n.voucher_id
      where n.voucher_id = old.replaces_id and n.status = 'approved' and n.fell_through_at is not null
        and old.status = 'issued' and new.status = 'issued'
        and (old.ceiling_tiyin, new.ceiling_tiyin) = (n.ceiling_tiyin, o.ceiling_tiyin)) then
    raise exception 'what a voucher is for does not change'
      using errcode = 'restrict_violation', table = 'voucher', constraint = 'voucher_fixed';
  end if;
  return new;
end $$;
create trigger lowered before update of ceiling_tiyin on voucher
  for each row when (new.ceiling_tiyin <> old.ceiling_tiyin) execute function guard.check_lowered();

create function guard.lower_voucher() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.voucher v set ceiling_tiyin = o.ceiling_tiyin, version = v.version + 1
    from public.voucher o where o.id = new.voucher_id and v.replaces_id = o.id;
  return null;
end $$;
create trigger lowers after update of fell_through_at on ceiling_request
  for each row when (new.fell_through_at is not null and old.fell_through_at is null)
  execute function guard.lower_voucher();

-- Whoever ends the order or the price moves it: what may be ended by whom is held where that ends.
create function act."voucher.lowered"(p_voucher uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v public.voucher;
  o public.voucher;
  n public.ceiling_request;
begin
  select * into v from public.voucher where id = p_voucher for update;
  select * into o from public.voucher where id = v.replaces_id;
  select * into n from public.ceiling_request where voucher_id = o.id and status = 'approved';
  perform guard.demand(v.status = 'issued' and n.fell_through_at is not null
    and v.ceiling_tiyin = o.ceiling_tiyin, 'state');
  perform guard.demand(n.fell_through_at between guard.act_at() - interval '5 minutes'
    and guard.act_at() + interval '5 minutes', 'time');
  return array[
    row('voucher:' || v.id, guard.budget_back(v.id), n.ceiling_tiyin - o.ceiling_tiyin, 'voucher.lowered')::act.move];
end $$;
revoke all on all functions in schema act, guard from public;
