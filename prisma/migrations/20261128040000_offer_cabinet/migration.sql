-- Makers write their offers themselves: a draft, offered, withdrawn, offered again. Each change leaves the offer as it was
-- then, and an order keeps the version that it was placed on.

CREATE TYPE "offer_status" AS ENUM ('draft', 'offered', 'withdrawn');
ALTER TABLE "offer"
  ADD COLUMN "regions" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "has_english" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "status" "offer_status" NOT NULL DEFAULT 'offered',
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
update offer set status = 'withdrawn' where not active;
ALTER TABLE "offer"
  ADD CONSTRAINT "offer_active_is_offered" CHECK (active = (status = 'offered')),
  ADD CONSTRAINT "offer_terms" CHECK (making_days between 0 and 365 and warranty_months between 0 and 240);

CREATE TABLE "offer_version" (
    "offer_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "status" "offer_status" NOT NULL,
    "title" JSONB NOT NULL,
    "description" JSONB NOT NULL,
    "has_english" BOOLEAN NOT NULL,
    "price_tiyin" BIGINT NOT NULL,
    "making_days" INTEGER NOT NULL,
    "warranty_months" INTEGER NOT NULL,
    "home_visit" BOOLEAN NOT NULL,
    "regions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "changed_by_id" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "offer_version_pkey" PRIMARY KEY ("offer_id","version")
);
CREATE INDEX "offer_version_changed_by_id_idx" ON "offer_version"("changed_by_id");
ALTER TABLE "offer_version" ADD CONSTRAINT "offer_version_offer_id_fkey"
  FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "offer_photo" (
    "id" UUID NOT NULL,
    "offer_id" UUID NOT NULL,
    "storage_key" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "alt" JSONB NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "offer_photo_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "offer_photo_offer_id_position_key" ON "offer_photo"("offer_id", "position");
ALTER TABLE "offer_photo" ADD CONSTRAINT "offer_photo_offer_id_fkey"
  FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

insert into offer_version (offer_id, version, status, title, description, has_english, price_tiyin, making_days,
    warranty_months, home_visit, regions, changed_at)
  select id, version, status, title, description, has_english, price_tiyin, making_days, warranty_months, home_visit,
    regions, now() from offer;

-- ---------------------------------------------------------------- who writes an offer

-- Its maker's staff, and the portal when it is seeded.
drop trigger by_role on offer;
create trigger by_role before insert or update on offer
  for each row execute function guard.by_role('system', 'maker_staff');

drop policy app_select on offer;
create policy app_select on offer for select to hamroh_app using (status <> 'draft' or (select app_is_system())
  or (select app_role()) = 'maker_staff' and maker_id::text = (select app_organisation()));
drop policy app_insert on offer;
create policy app_insert on offer for insert to hamroh_app with check ((select app_is_system())
  or (select app_role()) = 'maker_staff' and maker_id::text = (select app_organisation()) and status = 'draft');
drop policy app_update on offer;
create policy app_update on offer for update to hamroh_app
  using ((select app_is_system())
    or (select app_role()) = 'maker_staff' and maker_id::text = (select app_organisation()))
  with check ((select app_is_system())
    or (select app_role()) = 'maker_staff' and maker_id::text = (select app_organisation()));

insert into guard.transition values
  ('offer', '', 'draft'),
  ('offer', '', 'offered'),
  ('offer', 'draft', 'offered'),
  ('offer', 'draft', 'withdrawn'),
  ('offer', 'offered', 'withdrawn'),
  ('offer', 'withdrawn', 'offered');
create trigger lifecycle before insert or update of status on offer
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on offer for each row execute function guard.keep_fixed('id', 'maker_id', 'device_code');

-- The version counts by itself, and people are offered only what a maker who may take vouchers offers.
create function guard.keep_offer() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- Also with the portal's eyes.
  if public.app_context('actorRole') = 'maker_staff' and public.app_organisation() is distinct from new.maker_id::text then
    raise exception 'a maker writes her own offers: this is not theirs'
      using errcode = 'insufficient_privilege', table = 'offer', constraint = 'offer_own';
  end if;
  if tg_op = 'INSERT' then
    new.version := 1;
  elsif (to_jsonb(new) - 'version') is distinct from (to_jsonb(old) - 'version') then
    new.version := old.version + 1;
  else
    new.version := old.version;
  end if;
  if tg_op = 'UPDATE' and new.status = 'offered' and old.status <> 'offered' and not exists (
      select from public.maker m where m.id = new.maker_id and m.status = 'accredited'
        and guard.day_of(guard.act_at()) between m.accredited_from and m.accredited_until) then
    raise exception 'a maker who takes no vouchers offers nothing'
      using errcode = 'restrict_violation', table = 'offer', constraint = 'offer_of_accredited';
  end if;
  return new;
end $$;
create trigger versioned before insert or update on offer for each row execute function guard.keep_offer();

create function guard.write_offer_version(o public.offer) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into public.offer_version (offer_id, version, status, title, description, has_english, price_tiyin, making_days,
      warranty_months, home_visit, regions, changed_by_id, changed_at)
    values (o.id, o.version, o.status, o.title, o.description, o.has_english, o.price_tiyin, o.making_days,
      o.warranty_months, o.home_visit, o.regions, public.app_person(), guard.act_at())
    on conflict do nothing
$$;
create function guard.note_offer_version() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform guard.write_offer_version(new);
  return null;
end $$;
create trigger noted after insert or update on offer for each row execute function guard.note_offer_version();

create trigger append_only before update or delete or truncate on offer_version
  for each statement execute function app_refuse_change();
alter table offer_version enable always trigger append_only;
alter table offer_version enable row level security;
alter table offer_version force row level security;
create policy owner_all on offer_version to current_user using (true) with check (true);
-- What somebody ordered, and what people could order, is no secret; a draft is its maker's own.
create policy app_select on offer_version for select to hamroh_app using (status <> 'draft'
  or exists (select from offer o where o.id = offer_id));
revoke all on offer_version from hamroh_app;
grant select on offer_version to hamroh_app;

-- ---------------------------------------------------------------- pictures

alter table offer_photo enable row level security;
alter table offer_photo force row level security;
create policy owner_all on offer_photo to current_user using (true) with check (true);
create policy app_select on offer_photo for select to hamroh_app using (true);
revoke all on offer_photo from hamroh_app;
grant select, insert, update, delete on offer_photo to hamroh_app;
do $$
declare
  own constant text := '(select app_is_system()) or (select app_role()) = ''maker_staff'' and exists (select 1 from offer o
    where o.id = offer_id and o.maker_id::text = (select app_organisation()))';
begin
  execute format('create policy app_insert on offer_photo for insert to hamroh_app with check (%s)', own);
  execute format('create policy app_update on offer_photo for update to hamroh_app using (%s)', own);
  execute format('create policy app_delete on offer_photo for delete to hamroh_app using (%s)', own);
end
$$;
create trigger fixed before update on offer_photo for each row execute function guard.keep_fixed(
  'id', 'offer_id', 'storage_key', 'width', 'height');
create trigger page_change after insert or update or delete or truncate on offer_version
  for each statement execute function guard.note_page_change('portal');
create trigger page_change after insert or update or delete or truncate on offer_photo
  for each statement execute function guard.note_page_change('portal');

-- ---------------------------------------------------------------- an order stands as it was placed

ALTER TABLE "device_order" ADD COLUMN "offer_version" INTEGER NOT NULL DEFAULT 1;
DROP INDEX "device_order_offer_id_idx";
CREATE INDEX "device_order_offer_id_offer_version_idx" ON "device_order"("offer_id", "offer_version");
ALTER TABLE "device_order" ADD CONSTRAINT "device_order_offer_id_offer_version_fkey"
  FOREIGN KEY ("offer_id", "offer_version") REFERENCES "offer_version"("offer_id", "version")
  ON DELETE RESTRICT ON UPDATE CASCADE;

create function guard.note_ordered_version() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  o public.offer;
begin
  select * into o from public.offer where id = new.offer_id for share;
  if not found then return new; end if;
  -- What a migration or a rescue put in without its version has one from here on.
  perform guard.write_offer_version(o);
  new.offer_version := o.version;
  return new;
end $$;
create trigger ordered_version before insert on device_order
  for each row execute function guard.note_ordered_version();
create trigger fixed_version before update on device_order
  for each row execute function guard.keep_fixed('offer_version');

revoke all on all functions in schema act, guard from public;
