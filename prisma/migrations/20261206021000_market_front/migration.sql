-- What the market's desk puts in front on the market and the home page: one of the desk prepares it, another publishes it.
CREATE TYPE "market_feature_kind" AS ENUM ('banner', 'collection');
CREATE TYPE "market_feature_look" AS ENUM ('calm', 'strong', 'plain');
CREATE TYPE "market_feature_theme" AS ENUM ('region', 'craft', 'season');
CREATE TYPE "market_feature_status" AS ENUM ('prepared', 'published', 'withdrawn');
CREATE TABLE "market_feature" (
  "id" UUID NOT NULL,
  "kind" "market_feature_kind" NOT NULL,
  "look" "market_feature_look" NOT NULL,
  "theme" "market_feature_theme",
  "titles" JSONB NOT NULL,
  "sentences" JSONB NOT NULL,
  "path" TEXT,
  "place" INTEGER NOT NULL,
  "from_on" DATE NOT NULL,
  "until_on" DATE NOT NULL,
  "status" "market_feature_status" NOT NULL,
  "author_id" UUID NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "decided_by_id" UUID,
  "decided_at" TIMESTAMPTZ(3),
  CONSTRAINT "market_feature_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "market_feature_of_kind" CHECK ((kind = 'banner') = (theme IS NULL) AND (kind = 'collection' OR path IS NOT NULL)),
  CONSTRAINT "market_feature_path" CHECK (path ~ '^/[^/\\]' OR path = '/'),
  CONSTRAINT "market_feature_place" CHECK (place BETWEEN 1 AND 99),
  CONSTRAINT "market_feature_days" CHECK (until_on BETWEEN from_on AND from_on + 366),
  CONSTRAINT "market_feature_decided" CHECK ((status = 'prepared') = (decided_by_id IS NULL) AND (decided_by_id IS NULL) = (decided_at IS NULL)),
  CONSTRAINT "market_feature_two_people" CHECK (status <> 'published' OR decided_by_id <> author_id),
  CONSTRAINT "market_feature_texts" CHECK (titles ?& array['uz-Latn', 'uz-Cyrl', 'ru', 'en'] AND sentences ?& array['uz-Latn', 'uz-Cyrl', 'ru', 'en'])
);
CREATE INDEX "market_feature_until_on_idx" ON "market_feature"("until_on");
CREATE INDEX "market_feature_author_id_idx" ON "market_feature"("author_id");
CREATE INDEX "market_feature_decided_by_id_idx" ON "market_feature"("decided_by_id");
CREATE TABLE "market_feature_product" (
  "feature_id" UUID NOT NULL,
  "product_id" UUID NOT NULL,
  "place" INTEGER NOT NULL,
  CONSTRAINT "market_feature_product_pkey" PRIMARY KEY ("feature_id", "product_id")
);
CREATE INDEX "market_feature_product_product_id_idx" ON "market_feature_product"("product_id");
ALTER TABLE "market_feature"
  ADD CONSTRAINT "market_feature_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "market_feature_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "market_feature_product"
  ADD CONSTRAINT "market_feature_product_feature_id_fkey" FOREIGN KEY ("feature_id") REFERENCES "market_feature"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "market_feature_product_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

insert into guard.transition values
  ('market_feature', '', 'prepared'), ('market_feature', 'prepared', 'published'),
  ('market_feature', 'prepared', 'withdrawn'), ('market_feature', 'published', 'withdrawn');
create trigger lifecycle before insert or update of status on market_feature
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on market_feature for each row execute function guard.keep_fixed(
  'id', 'kind', 'look', 'theme', 'titles', 'sentences', 'path', 'place', 'from_on', 'until_on', 'author_id', 'created_at');
create trigger kept before delete or truncate on market_feature for each statement execute function app_refuse_change();
create trigger kept before update or delete or truncate on market_feature_product
  for each statement execute function app_refuse_change();
alter table market_feature enable always trigger kept;
alter table market_feature_product enable always trigger kept;

-- Each acts in her own name; nobody puts products of her own or her family's workshop in front.
create function guard.check_market_feature() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_seller uuid;
begin
  if (case new.status when 'prepared' then new.author_id else new.decided_by_id end) is distinct from public.app_person() then
    raise exception 'a feature names somebody else than who acts'
      using errcode = 'insufficient_privilege', table = 'market_feature', constraint = 'market_feature_by_actor';
  end if;
  if new.status = 'published' then
    for v_seller in select distinct p.seller_id from public.market_feature_product f
        join public.product p on p.id = f.product_id where f.feature_id = new.id loop
      perform public.app_refuse_both_sides('moderate', public.app_person(), public.app_seller_family(v_seller));
    end loop;
  end if;
  return new;
end $$;
revoke all on function guard.check_market_feature() from public;
create trigger people before insert or update on market_feature for each row execute function guard.check_market_feature();

-- Products are chosen with the feature, by its author, and by nobody from whose workshop they are.
create function guard.check_market_feature_product() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from public.market_feature f where f.id = new.feature_id and f.kind = 'collection'
      and f.status = 'prepared' and f.author_id = public.app_person()) then
    raise exception 'products are chosen with what they stand in'
      using errcode = 'check_violation', table = 'market_feature_product', constraint = 'market_feature_product_chosen';
  end if;
  perform public.app_refuse_both_sides('moderate', public.app_person(), public.app_seller_family(
    (select p.seller_id from public.product p where p.id = new.product_id)));
  return new;
end $$;
revoke all on function guard.check_market_feature_product() from public;
create trigger people before insert on market_feature_product
  for each row execute function guard.check_market_feature_product();

alter table market_feature enable row level security;
alter table market_feature force row level security;
create policy owner_all on market_feature to current_user using (true) with check (true);
create policy app_select on market_feature for select to hamroh_app
  using (status = 'published' or (select app_is_system()) or (select app_role()) in ('approver', 'auditor'));
create policy app_insert on market_feature for insert to hamroh_app
  with check ((select app_role()) = 'approver' and status = 'prepared');
create policy app_update on market_feature for update to hamroh_app using ((select app_role()) = 'approver');
revoke all on market_feature from hamroh_app;
grant select, insert, update on market_feature to hamroh_app;

alter table market_feature_product enable row level security;
alter table market_feature_product force row level security;
create policy owner_all on market_feature_product to current_user using (true) with check (true);
create policy app_select on market_feature_product for select to hamroh_app using ((select app_is_system())
  or (select app_role()) in ('approver', 'auditor')
  or exists (select from market_feature f where f.id = feature_id and f.status = 'published'));
create policy app_insert on market_feature_product for insert to hamroh_app with check ((select app_role()) = 'approver');
revoke all on market_feature_product from hamroh_app;
grant select, insert on market_feature_product to hamroh_app;

create trigger page_change after insert or update or delete or truncate on market_feature
  for each statement execute function guard.note_page_change('market');
create trigger page_change after insert or update or delete or truncate on market_feature_product
  for each statement execute function guard.note_page_change('market');

insert into guard.audit_word (word, chain, has_subject, roles) values ('marketFront', 'marketFront', true, '{approver}');
