-- A workshop names a lower price than the one that the State agreed to pay above its ceiling: the voucher carries no more
-- than that price (and no less than the ceiling of before), and the difference goes back to the budget in the same
-- transaction. It may happen several times; each is a line of the voucher's history, which its money moves by.

ALTER TABLE "ceiling_request" ADD COLUMN "lowered_tiyin" BIGINT,
  ADD CONSTRAINT "ceiling_request_lowered" CHECK (lowered_tiyin is null
    or status = 'approved' and lowered_tiyin > 0 and lowered_tiyin < ceiling_tiyin);
grant update (lowered_tiyin) on ceiling_request to hamroh_app;

-- To the price that stands now, and only downwards.
create function guard.check_price_lowered() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from public.voucher v
      join public.voucher o on o.id = v.replaces_id
      join public.quote q on q.id = new.quote_id
      join public.quote_request r on r.id = q.request_id
      join public.offer f on f.id = q.offer_id
      where v.replaces_id = new.voucher_id and v.status = 'issued' and new.fell_through_at is null
        and r.status = 'open' and q.status = 'answered'
        and new.lowered_tiyin = greatest(f.price_tiyin, o.ceiling_tiyin)
        and new.lowered_tiyin < coalesce(old.lowered_tiyin, old.ceiling_tiyin)) then
    raise exception 'the price that the State agreed to pay is no lower'
      using errcode = 'restrict_violation', table = 'ceiling_request', constraint = 'ceiling_request_price';
  end if;
  return new;
end $$;
create trigger price_lowered before update of lowered_tiyin on ceiling_request
  for each row when (new.lowered_tiyin is distinct from old.lowered_tiyin)
  execute function guard.check_price_lowered();

create function guard.lower_to_price() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.voucher v set ceiling_tiyin = new.lowered_tiyin, version = v.version + 1
    where v.replaces_id = new.voucher_id;
  return null;
end $$;
create trigger lowers_to_price after update of lowered_tiyin on ceiling_request
  for each row when (new.lowered_tiyin is distinct from old.lowered_tiyin)
  execute function guard.lower_to_price();

create or replace function guard.check_lowered() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from public.ceiling_request n join public.voucher o on o.id = n.voucher_id
      where n.voucher_id = old.replaces_id and n.status = 'approved'
        and old.status = 'issued' and new.status = 'issued'
        and (n.fell_through_at is not null
            and (old.ceiling_tiyin, new.ceiling_tiyin) = (coalesce(n.lowered_tiyin, n.ceiling_tiyin), o.ceiling_tiyin)
          or n.fell_through_at is null
            and new.ceiling_tiyin = n.lowered_tiyin and new.ceiling_tiyin < old.ceiling_tiyin)) then
    raise exception 'what a voucher is for does not change'
      using errcode = 'restrict_violation', table = 'voucher', constraint = 'voucher_fixed';
  end if;
  return new;
end $$;

-- A voucher that carries no more than before is spent as any other.
create or replace function guard.check_order_of_raised() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from public.voucher v
      join public.voucher o on o.id = v.replaces_id
      join public.ceiling_request n on n.voucher_id = o.id and n.status = 'approved' and n.fell_through_at is null
      join public.quote q on q.id = n.quote_id
      where v.id = new.voucher_id and v.ceiling_tiyin > o.ceiling_tiyin
        and new.price_tiyin > o.ceiling_tiyin and q.offer_id is distinct from new.offer_id) then
    raise exception 'the State pays above its ceiling for the price that it approved alone'
      using errcode = 'restrict_violation', table = 'device_order', constraint = 'device_order_of_raised';
  end if;
  return new;
end $$;

create or replace function act."voucher.lowered"(p_voucher uuid) returns act.move[]
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
    row('voucher:' || v.id, guard.budget_back(v.id), coalesce(n.lowered_tiyin, n.ceiling_tiyin) - o.ceiling_tiyin,
      'voucher.lowered')::act.move];
end $$;

-- What stands on the voucher's account above what it carries now. That it was lowered is the line of its history.
create function act."voucher.priceLowered"(p_event uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  e public.voucher_event;
  v public.voucher;
  n public.ceiling_request;
  v_standing bigint;
begin
  select * into e from public.voucher_event where id = p_event;
  select * into v from public.voucher where id = e.voucher_id for update;
  select * into n from public.ceiling_request where voucher_id = v.replaces_id and status = 'approved';
  select a.balance_tiyin into v_standing from public.account a where a.code = 'voucher:' || v.id;
  perform guard.demand(e.type = 'voucher.priceLowered' and v.status = 'issued' and n.fell_through_at is null
    and v.ceiling_tiyin = n.lowered_tiyin and v_standing > v.ceiling_tiyin, 'state');
  perform guard.demand(e.at between guard.act_at() - interval '5 minutes'
    and guard.act_at() + interval '5 minutes', 'time');
  return array[
    row('voucher:' || v.id, guard.budget_back(v.id), v_standing - v.ceiling_tiyin, 'voucher.lowered')::act.move];
end $$;
revoke all on all functions in schema act, guard from public;
