-- A workshop's own system is told of its orders: the database writes what is to be told in the transaction of the act
-- itself, so nothing is told of what was undone, and nothing that happened is forgotten. What is told are ids and kinds of
-- events; no person and no device is named. A job sends it, again and again with growing pauses, and the workshop sees each
-- sending and can have it sent anew.
create type "webhook_status" as enum ('active', 'paused', 'ended');
create table "webhook" (
  "id" uuid not null,
  "maker_id" uuid not null,
  "url" text not null,
  "events" text[] not null,
  "status" "webhook_status" not null default 'active',
  "secret_cipher" text not null,
  "old_secret_cipher" text,
  "old_secret_until" timestamptz(3),
  "created_by_id" uuid not null,
  "created_at" timestamptz(3) not null,
  "failing_since" timestamptz(3),
  constraint "webhook_pkey" primary key ("id"),
  constraint "webhook_url" check (length(url) <= 500 and url ~ '^https?://'),
  constraint "webhook_events" check (cardinality(events) > 0 and events <@ array['order.placed', 'order.paid',
    'order.cancelled', 'handover.confirmed', 'payout.sent']),
  constraint "webhook_old_secret" check ((old_secret_cipher is null) = (old_secret_until is null))
);
create index "webhook_maker_id_idx" on "webhook"("maker_id");
create index "webhook_created_by_id_idx" on "webhook"("created_by_id");
alter table "webhook" add constraint "webhook_maker_id_fkey"
  foreign key ("maker_id") references "maker"("id") on delete restrict on update cascade;

create type "webhook_delivery_status" as enum ('waiting', 'delivered', 'failed');
create table "webhook_delivery" (
  "id" uuid not null,
  "webhook_id" uuid not null,
  "type" text not null,
  "order_id" uuid,
  "transfer_id" uuid,
  "occurred_at" timestamptz(3) not null,
  "status" "webhook_delivery_status" not null default 'waiting',
  "attempts" integer not null default 0,
  "next_at" timestamptz(3),
  "answer_code" integer,
  "fault" text,
  "tried_at" timestamptz(3),
  constraint "webhook_delivery_pkey" primary key ("id"),
  constraint "webhook_delivery_subject" check (num_nonnulls(order_id, transfer_id) = 1),
  constraint "webhook_delivery_attempts" check (attempts >= 0),
  constraint "webhook_delivery_waits" check ((status = 'waiting') = (next_at is not null))
);
create index "webhook_delivery_webhook_id_occurred_at_idx" on "webhook_delivery"("webhook_id", "occurred_at");
create index "webhook_delivery_next_at_idx" on "webhook_delivery"("next_at");
create index "webhook_delivery_order_id_idx" on "webhook_delivery"("order_id");
create index "webhook_delivery_transfer_id_idx" on "webhook_delivery"("transfer_id");
alter table "webhook_delivery" add constraint "webhook_delivery_webhook_id_fkey"
  foreign key ("webhook_id") references "webhook"("id") on delete restrict on update cascade;
alter table "webhook_delivery" add constraint "webhook_delivery_order_id_fkey"
  foreign key ("order_id") references "device_order"("id") on delete restrict on update cascade;
alter table "webhook_delivery" add constraint "webhook_delivery_transfer_id_fkey"
  foreign key ("transfer_id") references "maker_transfer"("id") on delete restrict on update cascade;

insert into guard.transition values
  ('webhook', '', 'active'),
  ('webhook', 'active', 'paused'),
  ('webhook', 'paused', 'active'),
  ('webhook', 'active', 'ended'),
  ('webhook', 'paused', 'ended'),
  ('webhook_delivery', '', 'waiting'),
  ('webhook_delivery', 'waiting', 'delivered'),
  ('webhook_delivery', 'waiting', 'failed'),
  ('webhook_delivery', 'failed', 'waiting'),
  ('webhook_delivery', 'delivered', 'waiting');
create trigger lifecycle before insert or update of status on webhook
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on webhook for each row execute function guard.keep_fixed(
  'id', 'maker_id', 'url', 'events', 'created_by_id', 'created_at');
create trigger kept before delete or truncate on webhook for each statement execute function app_refuse_change();
alter table webhook enable always trigger kept;
create trigger lifecycle before insert or update of status on webhook_delivery
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on webhook_delivery for each row execute function guard.keep_fixed(
  'id', 'webhook_id', 'type', 'order_id', 'transfer_id', 'occurred_at');
create trigger kept before delete or truncate on webhook_delivery for each statement execute function app_refuse_change();
alter table webhook_delivery enable always trigger kept;

-- What a workshop hears of an order. One with an own share was never its business until that is paid.
create function guard.note_webhooks() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_order public.device_order;
  v_types text[];
begin
  if new.type not in ('deviceOrder.placed', 'deviceOrder.topUpPaid', 'deviceOrder.cancelled', 'deviceOrder.released',
      'deviceOrder.handedOver') then
    return null;
  end if;
  select * into v_order from public.device_order where id = new.device_order_id;
  if not exists (select 1 from public.webhook w where w.maker_id = v_order.maker_id and w.status = 'active') then
    return null;
  end if;
  if new.type <> 'deviceOrder.topUpPaid' and v_order.top_up_tiyin > 0 and not exists (
      select 1 from public.device_order_event e
      where e.device_order_id = v_order.id and e.type = 'deviceOrder.topUpPaid') then
    return null;
  end if;
  v_types := case new.type
    when 'deviceOrder.placed' then array['order.placed']
    when 'deviceOrder.topUpPaid' then array['order.placed', 'order.paid']
    when 'deviceOrder.handedOver' then array['handover.confirmed']
    else array['order.cancelled'] end;
  insert into public.webhook_delivery (id, webhook_id, type, order_id, occurred_at, next_at)
  select gen_random_uuid(), w.id, t.type, v_order.id, new.at, new.at
    from public.webhook w join unnest(v_types) as t(type) on t.type = any (w.events)
   where w.maker_id = v_order.maker_id and w.status = 'active';
  return null;
end $$;
revoke all on function guard.note_webhooks() from public;
create trigger webhooks after insert on device_order_event for each row execute function guard.note_webhooks();

create function guard.note_payout() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.webhook_delivery (id, webhook_id, type, transfer_id, occurred_at, next_at)
  select gen_random_uuid(), w.id, 'payout.sent', new.id, new.answered_at, new.answered_at
    from public.webhook w
   where w.maker_id = new.maker_id and w.status = 'active' and 'payout.sent' = any (w.events);
  return null;
end $$;
revoke all on function guard.note_payout() from public;
create trigger webhooks after update of status on maker_transfer for each row
  when (new.status = 'paid' and old.status <> 'paid') execute function guard.note_payout();

alter table webhook enable row level security;
alter table webhook force row level security;
create policy owner_all on webhook to current_user using (true) with check (true);
create policy app_select on webhook for select to hamroh_app using ((select app_is_system())
  or (select app_role()) = 'maker_staff' and maker_id::text = (select app_organisation()));
create policy app_insert on webhook for insert to hamroh_app with check ((select app_role()) = 'maker_staff'
  and maker_id::text = (select app_organisation()) and created_by_id = (select app_person()));
create policy app_update on webhook for update to hamroh_app using ((select app_is_system())
  or (select app_role()) = 'maker_staff' and maker_id::text = (select app_organisation()));
revoke all on webhook from hamroh_app;
grant select, insert on webhook to hamroh_app;
grant update (status, secret_cipher, old_secret_cipher, old_secret_until, failing_since) on webhook to hamroh_app;

alter table webhook_delivery enable row level security;
alter table webhook_delivery force row level security;
create policy owner_all on webhook_delivery to current_user using (true) with check (true);
create policy app_select on webhook_delivery for select to hamroh_app using ((select app_is_system())
  or (select app_role()) = 'maker_staff' and exists (select 1 from webhook w where w.id = webhook_id));
create policy app_update on webhook_delivery for update to hamroh_app using ((select app_is_system())
  or (select app_role()) = 'maker_staff' and exists (select 1 from webhook w where w.id = webhook_id));
revoke all on webhook_delivery from hamroh_app;
grant select on webhook_delivery to hamroh_app;
grant update (status, attempts, next_at, answer_code, fault, tried_at) on webhook_delivery to hamroh_app;
