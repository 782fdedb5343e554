-- Fairs of crafts: days at a place, stands that sellers ask the market's desk for, and what is sold there.

CREATE TYPE "fair_status" AS ENUM ('draft', 'announced', 'cancelled');
CREATE TYPE "fair_stand_status" AS ENUM ('asked', 'given', 'refused', 'withdrawn');

CREATE TABLE "fair" (
  "id" UUID NOT NULL,
  "slug" TEXT NOT NULL,
  "names" JSONB NOT NULL,
  "about" JSONB NOT NULL,
  "place" TEXT NOT NULL,
  "soato" TEXT NOT NULL,
  "from_on" DATE NOT NULL,
  "until_on" DATE NOT NULL,
  "stand_count" INTEGER NOT NULL,
  "status" "fair_status" NOT NULL DEFAULT 'draft',
  "version" INTEGER NOT NULL DEFAULT 1,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "fair_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "fair_days" CHECK (until_on BETWEEN from_on AND from_on + 30),
  CONSTRAINT "fair_stands" CHECK (stand_count BETWEEN 1 AND 2000),
  CONSTRAINT "fair_texts" CHECK (names ?& array['uz-Latn', 'uz-Cyrl', 'ru', 'en'] AND about ?& array['uz-Latn', 'uz-Cyrl', 'ru', 'en'])
);
CREATE UNIQUE INDEX "fair_slug_key" ON "fair"("slug");
CREATE INDEX "fair_until_on_idx" ON "fair"("until_on");

CREATE TABLE "fair_stand" (
  "id" UUID NOT NULL,
  "fair_id" UUID NOT NULL,
  "seller_id" UUID NOT NULL,
  "status" "fair_stand_status" NOT NULL DEFAULT 'asked',
  "number" INTEGER,
  "reason" TEXT,
  "asked_at" TIMESTAMPTZ(3) NOT NULL,
  "answered_at" TIMESTAMPTZ(3),
  CONSTRAINT "fair_stand_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "fair_stand_number" CHECK ((status = 'given') = (number IS NOT NULL) AND number > 0),
  CONSTRAINT "fair_stand_reason" CHECK ((status = 'refused') = (reason IS NOT NULL))
);
CREATE UNIQUE INDEX "fair_stand_fair_id_seller_id_key" ON "fair_stand"("fair_id", "seller_id");
CREATE INDEX "fair_stand_seller_id_idx" ON "fair_stand"("seller_id");
-- A place is somebody's alone.
CREATE UNIQUE INDEX fair_stand_one_number ON fair_stand (fair_id, number) WHERE number IS NOT NULL;

CREATE TABLE "fair_sale" (
  "id" UUID NOT NULL,
  "fair_id" UUID NOT NULL,
  "seller_id" UUID NOT NULL,
  "product_id" UUID NOT NULL,
  "units" INTEGER NOT NULL,
  "price_tiyin" BIGINT NOT NULL,
  "taken_units" INTEGER NOT NULL,
  "sold_by_id" UUID NOT NULL,
  "sold_at" TIMESTAMPTZ(3) NOT NULL,
  "undone_at" TIMESTAMPTZ(3),
  CONSTRAINT "fair_sale_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "fair_sale_units" CHECK (units BETWEEN 1 AND 99 AND taken_units BETWEEN 0 AND units),
  CONSTRAINT "fair_sale_price" CHECK (price_tiyin > 0)
);
CREATE INDEX "fair_sale_fair_id_seller_id_sold_at_idx" ON "fair_sale"("fair_id", "seller_id", "sold_at");
CREATE INDEX "fair_sale_seller_id_idx" ON "fair_sale"("seller_id");
CREATE INDEX "fair_sale_product_id_idx" ON "fair_sale"("product_id");
CREATE INDEX "fair_sale_sold_by_id_idx" ON "fair_sale"("sold_by_id");

ALTER TABLE "fair_stand"
  ADD CONSTRAINT "fair_stand_fair_id_fkey" FOREIGN KEY ("fair_id") REFERENCES "fair"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "fair_stand_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "fair_sale"
  ADD CONSTRAINT "fair_sale_fair_id_fkey" FOREIGN KEY ("fair_id") REFERENCES "fair"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "fair_sale_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "fair_sale_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

insert into guard.transition values
  ('fair', '', 'draft'), ('fair', 'draft', 'announced'), ('fair', 'announced', 'cancelled'),
  ('fair_stand', '', 'asked'), ('fair_stand', 'asked', 'given'), ('fair_stand', 'asked', 'refused'),
  ('fair_stand', 'asked', 'withdrawn'), ('fair_stand', 'given', 'withdrawn'),
  ('fair_stand', 'refused', 'asked'), ('fair_stand', 'withdrawn', 'asked');
create trigger lifecycle before insert or update of status on fair
  for each row execute function guard.keep_lifecycle('status');
create trigger lifecycle before insert or update of status on fair_stand
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on fair for each row execute function guard.keep_fixed('id', 'slug', 'created_at');
create trigger fixed before update on fair_stand for each row execute function guard.keep_fixed('id', 'fair_id', 'seller_id');
create trigger fixed before update on fair_sale for each row execute function guard.keep_fixed(
  'id', 'fair_id', 'seller_id', 'product_id', 'units', 'price_tiyin', 'taken_units', 'sold_by_id', 'sold_at', '?undone_at');
create trigger kept before delete or truncate on fair for each statement execute function app_refuse_change();
create trigger kept before delete or truncate on fair_stand for each statement execute function app_refuse_change();
create trigger kept before delete or truncate on fair_sale for each statement execute function app_refuse_change();
alter table fair enable always trigger kept;
alter table fair_stand enable always trigger kept;
alter table fair_sale enable always trigger kept;
create trigger by_actor before insert on fair_sale for each row execute function guard.by_actor('sold_by_id');

-- A seller asks and takes back for herself; the desk answers, where it stands on no side of hers; a stand has a number of its fair.
create function guard.check_fair_stand() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_fair public.fair;
  v_role text := coalesce(public.app_context('actorRole'), 'system');
begin
  select * into v_fair from public.fair f where f.id = new.fair_id for share;
  if new.status in ('asked', 'given') and v_fair.status <> 'announced' then
    raise exception 'stands are of a fair that was announced'
      using errcode = 'check_violation', table = 'fair_stand', constraint = 'fair_stand_of_fair';
  end if;
  if new.number > v_fair.stand_count then
    raise exception 'the fair has no such stand'
      using errcode = 'check_violation', table = 'fair_stand', constraint = 'fair_stand_of_fair';
  end if;
  if v_role = 'system' or tg_op = 'UPDATE' and new.status = old.status then return new; end if;
  if new.status in ('given', 'refused') then
    if v_role <> 'approver' then
      raise exception 'the desk of the market gives stands'
        using errcode = 'insufficient_privilege', table = 'fair_stand', constraint = 'fair_stand_by_desk';
    end if;
    perform public.app_refuse_both_sides('reviewSeller', public.app_person(), public.app_seller_family(new.seller_id));
  elsif v_role <> 'artisan' or new.seller_id::text is distinct from public.app_organisation() then
    raise exception 'a seller asks for herself'
      using errcode = 'insufficient_privilege', table = 'fair_stand', constraint = 'fair_stand_by_seller';
  end if;
  return new;
end $$;
revoke all on function guard.check_fair_stand() from public;
create trigger checked before insert or update on fair_stand for each row execute function guard.check_fair_stand();

-- What was sold is of the seller who has the stand, on a day of the fair, and taken back on the same day alone.
create function guard.check_fair_sale() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_day date := (new.sold_at at time zone 'Asia/Tashkent')::date;
begin
  if tg_op = 'INSERT' and not exists (
      select from public.fair_stand s join public.fair f on f.id = s.fair_id
       where s.fair_id = new.fair_id and s.seller_id = new.seller_id and s.status = 'given'
         and f.status = 'announced' and v_day between f.from_on and f.until_on)
    or tg_op = 'INSERT' and not exists (
      select from public.product p where p.id = new.product_id and p.seller_id = new.seller_id) then
    raise exception 'a sale is of a stand, on a day of its fair'
      using errcode = 'check_violation', table = 'fair_sale', constraint = 'fair_sale_of_stand';
  end if;
  if new.undone_at is not null and (new.undone_at at time zone 'Asia/Tashkent')::date <> v_day then
    raise exception 'a sale is taken back on its day'
      using errcode = 'check_violation', table = 'fair_sale', constraint = 'fair_sale_same_day';
  end if;
  return new;
end $$;
revoke all on function guard.check_fair_sale() from public;
create trigger checked before insert or update on fair_sale for each row execute function guard.check_fair_sale();

alter table fair enable row level security;
alter table fair force row level security;
create policy owner_all on fair to current_user using (true) with check (true);
create policy app_select on fair for select to hamroh_app using (true);
create policy app_insert on fair for insert to hamroh_app with check ((select app_role()) in ('system', 'approver'));
create policy app_update on fair for update to hamroh_app using ((select app_role()) in ('system', 'approver'));
revoke all on fair from hamroh_app;
grant select, insert, update on fair to hamroh_app;

alter table fair_stand enable row level security;
alter table fair_stand force row level security;
create policy owner_all on fair_stand to current_user using (true) with check (true);
-- Who has a stand stands on the fair's page; who asked for one, or was refused, does not.
create policy app_select on fair_stand for select to hamroh_app using (status = 'given' or (select app_is_system())
  or (select app_role()) = 'approver' or seller_id::text = (select app_organisation()) and (select app_role()) = 'artisan');
create policy app_insert on fair_stand for insert to hamroh_app with check ((select app_is_system())
  or seller_id::text = (select app_organisation()) and (select app_role()) = 'artisan');
create policy app_update on fair_stand for update to hamroh_app using ((select app_is_system())
  or (select app_role()) = 'approver' or seller_id::text = (select app_organisation()) and (select app_role()) = 'artisan');
revoke all on fair_stand from hamroh_app;
grant select, insert, update on fair_stand to hamroh_app;

alter table fair_sale enable row level security;
alter table fair_sale force row level security;
create policy owner_all on fair_sale to current_user using (true) with check (true);
create policy app_select on fair_sale for select to hamroh_app using ((select app_is_system())
  or seller_id::text = (select app_organisation()) and (select app_role()) = 'artisan' or sold_by_id = (select app_person()));
create policy app_insert on fair_sale for insert to hamroh_app with check ((select app_is_system())
  or seller_id::text = (select app_organisation()) and (select app_role()) = 'artisan');
create policy app_update on fair_sale for update to hamroh_app using ((select app_is_system())
  or seller_id::text = (select app_organisation()) and (select app_role()) = 'artisan');
revoke all on fair_sale from hamroh_app;
grant select, insert on fair_sale to hamroh_app;
grant update (undone_at) on fair_sale to hamroh_app;

-- What a fair comes to, without who sold what.
create function app_fair_totals(p_fairs uuid[]) returns table (fair_id uuid, sellers int, pieces int, sum_tiyin bigint)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.fair_id, count(distinct s.seller_id)::int, sum(s.units)::int, sum(s.units * s.price_tiyin)::bigint
  from public.fair_sale s where s.fair_id = any (p_fairs) and s.undone_at is null group by s.fair_id
$$;
revoke all on function app_fair_totals(uuid[]) from public;
grant execute on function app_fair_totals(uuid[]) to hamroh_app;

alter table guard.page_version drop constraint page_version_name_check;
alter table guard.page_version add constraint page_version_name_check
  check (name in ('market', 'portal', 'search', 'training', 'fairs'));
insert into guard.page_version (name, slot) select 'fairs', slot from generate_series(1, 32) slot;
do $$
declare
  v_table text;
begin
  foreach v_table in array array['fair', 'fair_stand', 'fair_sale'] loop
    execute format('create trigger page_change after insert or update or delete or truncate on %I
      for each statement execute function guard.note_page_change(''fairs'')', v_table);
  end loop;
end $$;

insert into guard.audit_word (word, chain, has_subject, roles) values ('fair', 'fair', true, null);
