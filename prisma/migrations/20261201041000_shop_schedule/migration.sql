-- Promised days follow the seller's own capacity: her working days, how many pieces she makes in a week, and her days off.

ALTER TABLE "seller"
  ADD COLUMN "work_days" SMALLINT[] NOT NULL DEFAULT '{1,2,3,4,5}',
  ADD COLUMN "week_units" INTEGER,
  ADD CONSTRAINT "seller_work_days" CHECK (work_days <@ ARRAY[1, 2, 3, 4, 5, 6, 7]::smallint[]
    AND cardinality(work_days) BETWEEN 1 AND 7),
  ADD CONSTRAINT "seller_week_units" CHECK (week_units BETWEEN 1 AND 999);

CREATE TABLE "seller_break" (
  "id" UUID NOT NULL,
  "seller_id" UUID NOT NULL,
  "from_on" DATE NOT NULL,
  "until_on" DATE NOT NULL,
  "pauses_orders" BOOLEAN NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "seller_break_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "seller_break_days" CHECK (until_on BETWEEN from_on AND from_on + 180),
  CONSTRAINT "seller_break_no_overlap" EXCLUDE USING gist (seller_id WITH =, daterange(from_on, until_on, '[]') WITH &&)
);
CREATE INDEX "seller_break_seller_id_idx" ON "seller_break"("seller_id");
ALTER TABLE "seller_break" ADD CONSTRAINT "seller_break_seller_id_fkey"
  FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

create trigger fixed before update on seller_break for each row execute function guard.keep_fixed(
  'id', 'seller_id', 'from_on', 'until_on', 'pauses_orders', 'created_at');
create trigger page_change after insert or update or delete or truncate on seller_break
  for each statement execute function guard.note_page_change('market');
alter table seller_break enable row level security;
alter table seller_break force row level security;
create policy owner_all on seller_break to current_user using (true) with check (true);
create policy app_select on seller_break for select to hamroh_app using (true);
revoke all on seller_break from hamroh_app;
grant select, insert, delete on seller_break to hamroh_app;
do $$
declare
  own constant text := '(select app_is_system()) or (select app_role()) = ''artisan''
    and seller_id::text = (select app_organisation())';
begin
  execute format('create policy app_insert on seller_break for insert to hamroh_app with check (%s)', own);
  execute format('create policy app_delete on seller_break for delete to hamroh_app using (%s)', own);
end
$$;

create or replace function guard.keep_seller_own() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_role text := public.app_role();
  v_own text[] := case when v_role = 'artisan' then array['slug', 'display_name', 'soato', 'about', 'about_made', 'languages',
    'photo_key', 'photo_width', 'photo_height', 'photo_alt', 'version', 'work_days', 'week_units']
    else array['status', 'verified_at'] end;
  v_changed text;
begin
  if v_role in ('system', 'none') then return new; end if;
  select n.key into v_changed from jsonb_each(to_jsonb(new)) n join jsonb_each(to_jsonb(old)) o using (key)
    where n.value is distinct from o.value and n.key <> all (v_own) limit 1;
  if v_changed is not null then
    raise exception '% of seller is not theirs to change', v_changed
      using errcode = 'insufficient_privilege', table = 'seller', constraint = 'seller_own';
  end if;
  return new;
end $$;

-- Pieces to be made that were paid and not sent yet, whose parcels are nobody's to read but their sides'.
create index seller_order_unsent on seller_order (seller_id) where shipped_at is null and cancelled_at is null;
create function app_shop_queue(p_sellers uuid[]) returns table (seller_id uuid, units int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select o.seller_id, sum(l.quantity)::int
  from public.seller_order o join public.order_line l on l.seller_order_id = o.id
  where o.seller_id = any (p_sellers) and o.shipped_at is null and o.cancelled_at is null and l.taken_units = 0
  group by o.seller_id
$$;
revoke all on function app_shop_queue(uuid[]) from public;
grant execute on function app_shop_queue(uuid[]) to hamroh_app;
create trigger page_change_queue after insert on seller_order
  for each statement execute function guard.note_page_change('market');

-- ---------------------------------------------------------------- later than promised

-- Who knows that she will be late says until when and why, and the buyer says whether she waits. Nobody else moves the day
-- but the desk and the portal, and nobody moves it forward.
CREATE TYPE "parcel_delay_status" AS ENUM ('asked', 'accepted', 'declined', 'lapsed');
CREATE TABLE "parcel_delay" (
  "id" UUID NOT NULL,
  "seller_order_id" UUID NOT NULL,
  "status" "parcel_delay_status" NOT NULL DEFAULT 'asked',
  "until_on" DATE NOT NULL,
  "reason_cipher" TEXT NOT NULL,
  "asked_by_id" UUID NOT NULL,
  "asked_at" TIMESTAMPTZ(3) NOT NULL,
  "answered_at" TIMESTAMPTZ(3),
  CONSTRAINT "parcel_delay_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "parcel_delay_answered" CHECK ((status = 'asked') = (answered_at IS NULL))
);
CREATE UNIQUE INDEX parcel_delay_one_asked ON parcel_delay (seller_order_id) WHERE status = 'asked';
CREATE INDEX "parcel_delay_seller_order_id_idx" ON "parcel_delay"("seller_order_id");
CREATE INDEX "parcel_delay_asked_by_id_idx" ON "parcel_delay"("asked_by_id");
ALTER TABLE "parcel_delay" ADD CONSTRAINT "parcel_delay_seller_order_id_fkey"
  FOREIGN KEY ("seller_order_id") REFERENCES "seller_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
insert into guard.transition values ('parcel_delay', '', 'asked'), ('parcel_delay', 'asked', 'accepted'),
  ('parcel_delay', 'asked', 'declined'), ('parcel_delay', 'asked', 'lapsed');
create trigger lifecycle before insert or update of status on parcel_delay
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on parcel_delay for each row execute function guard.keep_fixed(
  'id', 'seller_order_id', 'until_on', 'reason_cipher', 'asked_by_id', 'asked_at', '?answered_at');
create trigger kept before delete or truncate on parcel_delay for each statement execute function app_refuse_change();
alter table parcel_delay enable always trigger kept;
create trigger by_actor before insert on parcel_delay for each row execute function guard.by_actor('asked_by_id');

create function guard.check_parcel_delay() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_order public.seller_order;
  v_actor uuid := public.app_person();
  v_role text := coalesce(public.app_context('actorRole'), 'system');
begin
  select * into v_order from public.seller_order o where o.id = new.seller_order_id;
  if tg_op = 'INSERT' and (v_order.shipped_at is not null or v_order.cancelled_at is not null
      or new.until_on <= v_order.ship_by_on) then
    raise exception 'a delay is of a parcel that is still to be sent, and later than its day'
      using errcode = 'check_violation', table = 'parcel_delay', constraint = 'parcel_delay_of_parcel';
  end if;
  -- Whoever asked does not answer: the seller's side never says yes for the buyer.
  if tg_op = 'UPDATE' and new.status in ('accepted', 'declined') and v_role = 'artisan' then
    raise exception 'the buyer answers whether she waits'
      using errcode = 'insufficient_privilege', table = 'parcel_delay', constraint = 'parcel_delay_by_buyer';
  end if;
  if tg_op = 'UPDATE' and new.status in ('accepted', 'declined') and v_actor is not null
     and v_actor = any (public.app_seller_side(v_order.seller_id)) then
    raise exception 'the buyer answers whether she waits'
      using errcode = 'insufficient_privilege', table = 'parcel_delay', constraint = 'parcel_delay_by_buyer';
  end if;
  return new;
end $$;
revoke all on function guard.check_parcel_delay() from public;
create trigger checked before insert or update on parcel_delay
  for each row execute function guard.check_parcel_delay();

alter table parcel_delay enable row level security;
alter table parcel_delay force row level security;
create policy owner_all on parcel_delay to current_user using (true) with check (true);
create policy app_select on parcel_delay for select to hamroh_app using (exists (
  select 1 from seller_order o where o.id = seller_order_id));
create policy app_insert on parcel_delay for insert to hamroh_app with check ((select app_is_system()));
create policy app_update on parcel_delay for update to hamroh_app using ((select app_is_system()));
revoke all on parcel_delay from hamroh_app;
grant select, insert, update on parcel_delay to hamroh_app;

create function guard.keep_ship_by() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.ship_by_on < old.ship_by_on then
    raise exception 'a promised day is not moved forward'
      using errcode = 'restrict_violation', table = 'seller_order', constraint = 'seller_order_ship_by';
  end if;
  if coalesce(public.app_context('actorRole'), 'system') not in ('system', 'approver') and not exists (
      select from public.parcel_delay d
       where d.seller_order_id = new.id and d.status = 'accepted' and d.until_on = new.ship_by_on) then
    raise exception 'a promised day moves when the buyer says that she waits'
      using errcode = 'insufficient_privilege', table = 'seller_order', constraint = 'seller_order_ship_by';
  end if;
  return new;
end $$;
revoke all on function guard.keep_ship_by() from public;
create trigger ship_by before update of ship_by_on on seller_order for each row
  when (new.ship_by_on <> old.ship_by_on) execute function guard.keep_ship_by();
