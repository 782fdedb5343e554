-- What is not made to measure reaches its person: she fetches it by a day, it is brought to her, or sent by post or courier.
-- What came back, or was not fetched in time, is asked for again by her, or its order is released with the days that it stood.

alter table "offer" add column "by_post" boolean not null default false;
alter table "offer_version" add column "by_post" boolean not null default false;

-- What is made for one person is tried on by her: it is never sent.
create function guard.check_offer_by_post() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select 1 from public.device_kind k where k.code = new.device_code and k.made_to_measure) then
    raise exception 'what is made to measure is not sent by post'
      using errcode = 'check_violation', table = 'offer', constraint = 'offer_by_post_ready_made';
  end if;
  return new;
end $$;
create trigger by_post before insert or update of by_post on offer
  for each row when (new.by_post) execute function guard.check_offer_by_post();

create or replace function guard.write_offer_version(o public.offer) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into public.offer_version (offer_id, version, status, title, description, has_english, price_tiyin, making_days,
      warranty_months, home_visit, by_post, regions, changed_by_id, changed_at)
    values (o.id, o.version, o.status, o.title, o.description, o.has_english, o.price_tiyin, o.making_days,
      o.warranty_months, o.home_visit, o.by_post, o.regions, public.app_person(), guard.act_at())
    on conflict do nothing
$$;

-- ---------------------------------------------------------------- how it comes

alter table "device_order" add constraint "device_order_delivery" check (delivery in ('pickup', 'visit', 'post'));

-- As the offer said when it was ordered; an order from before offers had versions is as it was placed.
create function guard.check_delivery() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.delivery = 'post' and not exists (select 1 from public.offer_version v
      where v.offer_id = new.offer_id and v.version = new.offer_version and v.by_post) then
    raise exception 'this offer is not sent by post'
      using errcode = 'check_violation', table = 'device_order', constraint = 'device_order_by_post';
  end if;
  return new;
end $$;
create trigger zz_delivery before insert or update of delivery on device_order
  for each row execute function guard.check_delivery();

-- ---------------------------------------------------------------- each time that it is under way to her

create type "device_dispatch_status" as enum ('under_way', 'came_back', 'asked_again', 'arrived', 'ended');

create table "device_dispatch" (
    "id" uuid not null,
    "device_order_id" uuid not null,
    "ordinal" integer not null,
    "way" text not null,
    "status" "device_dispatch_status" not null default 'under_way',
    "carrier" text,
    "tracking_number" text,
    "due_on" date not null,
    "reason_code" text,
    "answer_by" date,
    "recorded_by_id" uuid not null,
    "recorded_at" timestamptz(3) not null,
    "came_back_by_id" uuid,
    "came_back_at" timestamptz(3),
    "closed_by_id" uuid,
    "closed_at" timestamptz(3),

    constraint "device_dispatch_pkey" primary key ("id"),
    constraint "device_dispatch_ordinal" check (ordinal between 1 and 1000),
    constraint "device_dispatch_way" check (way in ('pickup', 'visit', 'post')),
    constraint "device_dispatch_tracked" check ((way = 'post') = (tracking_number is not null)
      and (way = 'post') = (carrier is not null)),
    constraint "device_dispatch_number" check (tracking_number ~ '^[A-Z0-9-]{4,40}$'),
    constraint "device_dispatch_back" check ((came_back_at is null) = (reason_code is null)
      and (came_back_at is null) = (answer_by is null)
      and (came_back_at is not null or status in ('under_way', 'arrived', 'ended'))),
    constraint "device_dispatch_closed" check ((status in ('under_way', 'came_back')) = (closed_at is null))
);
create unique index "device_dispatch_device_order_id_ordinal_key" on "device_dispatch"("device_order_id", "ordinal");
create index "device_dispatch_status_due_on_idx" on "device_dispatch"("status", "due_on");
create index "device_dispatch_recorded_by_id_idx" on "device_dispatch"("recorded_by_id");
create index "device_dispatch_came_back_by_id_idx" on "device_dispatch"("came_back_by_id");
create index "device_dispatch_closed_by_id_idx" on "device_dispatch"("closed_by_id");
alter table "device_dispatch" add constraint "device_dispatch_device_order_id_fkey"
  foreign key ("device_order_id") references "device_order"("id") on delete restrict on update cascade;

insert into guard.transition values
  ('device_dispatch', '', 'under_way'),
  ('device_dispatch', 'under_way', 'came_back'),
  ('device_dispatch', 'under_way', 'arrived'),
  ('device_dispatch', 'under_way', 'ended'),
  ('device_dispatch', 'came_back', 'asked_again'),
  ('device_dispatch', 'came_back', 'arrived'),
  ('device_dispatch', 'came_back', 'ended');
create trigger lifecycle before insert or update of status on device_dispatch
  for each row execute function guard.keep_lifecycle('status');
create trigger kept before delete or truncate on device_dispatch for each statement execute function app_refuse_change();
alter table device_dispatch enable always trigger kept;
create trigger fixed before update on device_dispatch for each row execute function guard.keep_fixed(
  'id', 'device_order_id', 'ordinal', 'way', 'carrier', 'tracking_number', 'due_on', 'recorded_by_id', 'recorded_at',
  '?reason_code', '?answer_by', '?came_back_by_id', '?came_back_at', '?closed_by_id', '?closed_at');

-- Its maker sends a device that is ready, the way that was asked for, and once; not of her own.
create function guard.check_dispatched() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  o public.device_order;
  v_last public.device_dispatch;
begin
  select * into o from public.device_order where id = new.device_order_id for share;
  if public.app_context('actorRole') is distinct from 'maker_staff'
    or public.app_organisation() is distinct from o.maker_id::text
    or new.recorded_by_id is distinct from public.app_person() then
    raise exception 'the maker of an order sends it'
      using errcode = 'insufficient_privilege', table = 'device_dispatch', constraint = 'device_dispatch_by_maker';
  end if;
  select * into v_last from public.device_dispatch d where d.device_order_id = o.id order by d.ordinal desc limit 1;
  if o.status <> 'ready' or guard.is_made_to_measure(o.id) or new.way <> o.delivery
    or new.ordinal <> coalesce(v_last.ordinal, 0) + 1 or coalesce(v_last.status, 'asked_again') <> 'asked_again' then
    raise exception 'this order is not to be sent now'
      using errcode = 'check_violation', table = 'device_dispatch', constraint = 'device_dispatch_of_order';
  end if;
  perform public.app_refuse_both_sides('makeDevice', public.app_person(), public.app_voucher_side(o.voucher_id));
  return new;
end $$;
create trigger of_order before insert on device_dispatch
  for each row execute function guard.check_dispatched();

-- Its maker says that it came back, or the portal that it was not fetched by its day; the person asks for it again.
create function guard.check_dispatch_moved() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  o public.device_order;
  v_role text := coalesce(public.app_context('actorRole'), 'system');
  v_may boolean;
begin
  select * into o from public.device_order where id = new.device_order_id;
  v_may := case new.status::text
    when 'came_back' then new.came_back_by_id is not distinct from public.app_person() and (
      v_role = 'maker_staff' and public.app_organisation() = o.maker_id::text
      or v_role = 'system' and new.way = 'pickup' and new.due_on < guard.day_of(guard.act_at()))
    when 'asked_again' then o.status = 'ready' and new.closed_by_id is not distinct from public.app_person()
      and (public.app_person() = o.person_id or guard.assistance_with(o.voucher_id) is not null)
    when 'arrived' then o.status = 'handed_over'
    else o.status in ('cancelled', 'declined')
  end;
  if v_may is not true then
    raise exception 'this is not theirs to say of what is under way'
      using errcode = 'insufficient_privilege', table = 'device_dispatch', constraint = 'device_dispatch_by_side';
  end if;
  if v_role = 'maker_staff' then
    perform public.app_refuse_both_sides('makeDevice', public.app_person(), public.app_voucher_side(o.voucher_id));
  end if;
  return new;
end $$;
create trigger by_side before update of status on device_dispatch
  for each row when (new.status <> old.status) execute function guard.check_dispatch_moved();

-- What is handed over has arrived, and what is released is under way no more.
create function guard.close_dispatch() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.device_dispatch
     set status = case when new.status = 'handed_over' then 'arrived' else 'ended' end::public.device_dispatch_status,
       closed_by_id = public.app_person(), closed_at = guard.act_at()
   where device_order_id = new.id and status in ('under_way', 'came_back');
  return null;
end $$;
create trigger dispatch_closed after update of status on device_order
  for each row when (new.status in ('handed_over', 'cancelled', 'declined') and old.status <> new.status)
  execute function guard.close_dispatch();

-- She chooses another way when it came back, and then alone.
create function guard.check_delivery_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if old.status <> 'ready' or (select d.status from public.device_dispatch d where d.device_order_id = new.id
      order by d.ordinal desc limit 1) is distinct from 'asked_again'
    or public.app_person() is distinct from new.person_id and guard.assistance_with(new.voucher_id) is null then
    raise exception 'the way of a device changes when its person asks for it again'
      using errcode = 'restrict_violation', table = 'device_order', constraint = 'device_order_delivery_fixed';
  end if;
  return new;
end $$;
create trigger delivery_changed before update of delivery on device_order
  for each row execute function guard.check_delivery_changed();

-- ---------------------------------------------------------------- where it goes

create or replace function guard.keep_visit_address() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  -- As it stands at the commit: one transaction may place an order and end it.
  if exists (select 1 from public.device_order o where o.id = new.id
       and (o.delivery in ('visit', 'post') and o.status not in ('handed_over', 'cancelled', 'declined', 'returned'))
         is distinct from exists (select 1 from public.device_order_visit v where v.device_order_id = o.id)) then
    raise exception 'what is brought or sent does not stand without an address, nor an address without that'
      using errcode = 'check_violation', table = 'device_order', constraint = 'device_order_visit_address';
  end if;
  return null;
end $$;
create constraint trigger device_order_way_address after update of delivery on device_order
  deferrable initially deferred for each row execute function guard.keep_visit_address();
-- Another way, or the same once more, has an address of its own.
create trigger device_order_way_forgotten after update of delivery on device_order
  for each row execute function guard.forget_visit_address();

create or replace function guard.keep_visit_order() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select 1 from public.device_order o where o.id = new.device_order_id and o.delivery in ('visit', 'post')
       and o.status not in ('handed_over', 'cancelled', 'declined', 'returned')) then
    raise exception 'an address does not stand with an order that is over, or that is fetched'
      using errcode = 'check_violation', table = 'device_order_visit', constraint = 'device_order_visit_of_visit';
  end if;
  return new;
end $$;

-- The post goes everywhere.
create or replace function guard.check_visit_region() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not coalesce((select o.delivery = 'post' or guard.comes_home(o.offer_id, new.region_code)
      from public.device_order o where o.id = new.device_order_id), false) then
    raise exception 'the maker does not come home there'
      using errcode = 'restrict_violation', table = 'device_order_visit', constraint = 'device_order_visit_served';
  end if;
  return new;
end $$;

grant update (delivery) on device_order to hamroh_app;

-- ---------------------------------------------------------------- what follows

-- The portal releases what nobody asked for again by its day.
create function guard.is_unclaimed(p_order uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.device_dispatch d where d.device_order_id = p_order and d.status = 'ended'
    and d.answer_by < guard.day_of(guard.act_at()))
$$;
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
select guard.amend('act."deviceOrder.released"(uuid)', $$when v_actor = 'system' then o.top_up_tiyin$$,
  $$when v_actor = 'system' and guard.is_unclaimed(o.id) then true
    when v_actor = 'system' then o.top_up_tiyin$$);
-- By which help a clerk asked for it again.
select guard.amend('guard.note_assistance()', $$'deviceOrder.cancelled'$$,
  $$'deviceOrder.cancelled', 'deviceOrder.askedAgain'$$);
-- A workshop's own system hears what it has to do something about.
select guard.amend('guard.note_webhooks()', $$'deviceOrder.handedOver') then$$,
  $$'deviceOrder.handedOver', 'deviceOrder.notFetched', 'deviceOrder.askedAgain', 'deviceOrder.unclaimed') then$$);
select guard.amend('guard.note_webhooks()', $$when 'deviceOrder.handedOver' then array['handover.confirmed']$$,
  $$when 'deviceOrder.handedOver' then array['handover.confirmed']
    when 'deviceOrder.notFetched' then array['delivery.missed']
    when 'deviceOrder.askedAgain' then array['delivery.asked']$$);
drop function guard.amend(regprocedure, text, text);
alter table "webhook" drop constraint "webhook_events";
alter table "webhook" add constraint "webhook_events" check (cardinality(events) > 0 and events <@ array['order.placed',
  'order.paid', 'order.cancelled', 'delivery.missed', 'delivery.asked', 'handover.confirmed', 'payout.sent']);
revoke all on all functions in schema guard from public;

-- ---------------------------------------------------------------- who sees it

alter table device_dispatch enable row level security;
alter table device_dispatch force row level security;
create policy owner_all on device_dispatch to current_user using (true) with check (true);
create policy app_select on device_dispatch for select to hamroh_app using ((select app_is_system()) or exists (
  select 1 from device_order o where o.id = device_dispatch.device_order_id and (
    o.person_id = (select app_person())
    or (select app_role()) = 'maker_staff' and o.maker_id::text = (select app_organisation()))));
create policy app_insert on device_dispatch for insert to hamroh_app with check ((select app_is_system()));
create policy app_update on device_dispatch for update to hamroh_app
  using ((select app_is_system())) with check ((select app_is_system()));
revoke all on device_dispatch from hamroh_app;
grant select, insert on device_dispatch to hamroh_app;
grant update (status, reason_code, answer_by, came_back_by_id, came_back_at, closed_by_id, closed_at)
  on device_dispatch to hamroh_app;
