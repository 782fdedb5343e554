-- Products are described, and found, by words of closed lists and by their measures.
CREATE TYPE "product_term_kind" AS ENUM ('material', 'colour', 'size', 'school', 'care', 'accessibility');

CREATE TABLE "product_term" (
    "kind" "product_term_kind" NOT NULL,
    "code" TEXT NOT NULL,
    "name_uz_latn" TEXT NOT NULL,
    "name_uz_cyrl" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "product_term_pkey" PRIMARY KEY ("kind", "code")
);

CREATE TABLE "product_mark" (
    "product_id" UUID NOT NULL,
    "kind" "product_term_kind" NOT NULL,
    "code" TEXT NOT NULL,

    CONSTRAINT "product_mark_pkey" PRIMARY KEY ("product_id", "kind", "code")
);
CREATE INDEX "product_mark_kind_code_idx" ON "product_mark"("kind", "code");

ALTER TABLE "product_mark" ADD CONSTRAINT "product_mark_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "product_mark" ADD CONSTRAINT "product_mark_kind_code_fkey" FOREIGN KEY ("kind", "code") REFERENCES "product_term"("kind", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "product" ADD COLUMN "length_mm" INTEGER, ADD COLUMN "width_mm" INTEGER, ADD COLUMN "height_mm" INTEGER;
alter table product add constraint product_measures_sensible check (
  coalesce(length_mm, 1) between 1 and 100000 and coalesce(width_mm, 1) between 1 and 100000
  and coalesce(height_mm, 1) between 1 and 100000);
alter table product_term add constraint product_term_code_plain check (code ~ '^[a-z0-9-]{1,40}$');
alter table product_term add constraint product_term_named check (
  least(length(btrim(name_uz_latn)), length(btrim(name_uz_cyrl)), length(btrim(name_ru)), length(btrim(name_en))) > 0);
-- Two words of a list that read alike could not be told apart.
create unique index product_term_named_once on product_term (kind, lower(name_uz_latn));
-- A thing is of one school.
create unique index product_mark_one_school on product_mark (product_id) where kind = 'school';

-- What a list no longer offers is chosen for no product anew.
create function guard.check_product_mark() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from public.product_term t where t.kind = new.kind and t.code = new.code
      and t.retired_at is not null) then
    raise exception 'the list does not offer this word any more'
      using errcode = 'restrict_violation', table = 'product_mark', constraint = 'product_mark_offered';
  end if;
  return new;
end $$;
revoke all on function guard.check_product_mark() from public;
create trigger offered before insert on product_mark for each row execute function guard.check_product_mark();
create trigger fixed before update on product_mark for each row execute function guard.keep_fixed(
  'product_id', 'kind', 'code');
create trigger fixed before update on product_term for each row execute function guard.keep_fixed('kind', 'code');

alter table product_term enable row level security;
alter table product_term force row level security;
create policy owner_all on product_term to current_user using (true) with check (true);
create policy app_select on product_term for select to hamroh_app using (true);
create policy app_insert on product_term for insert to hamroh_app
  with check ((select app_role()) in ('system', 'administrator'));
create policy app_update on product_term for update to hamroh_app
  using ((select app_role()) in ('system', 'administrator'));
revoke all on product_term from hamroh_app;
grant select, insert, update on product_term to hamroh_app;

alter table product_mark enable row level security;
alter table product_mark force row level security;
create policy owner_all on product_mark to current_user using (true) with check (true);
create policy app_select on product_mark for select to hamroh_app using (true);
do $$
declare
  own constant text := '(select app_is_system()) or (select app_role()) = ''artisan'' and exists (select 1 from product p
    where p.id = product_id and p.seller_id::text = (select app_organisation()))';
begin
  execute format('create policy app_insert on product_mark for insert to hamroh_app with check (%s)', own);
  execute format('create policy app_delete on product_mark for delete to hamroh_app using (%s)', own);
end
$$;
revoke all on product_mark from hamroh_app;
grant select, insert, delete on product_mark to hamroh_app;

create trigger page_change after insert or update or delete or truncate on product_term
  for each statement execute function guard.note_page_change('market');
create trigger page_change after insert or update or delete or truncate on product_mark
  for each statement execute function guard.note_page_change('market');

-- What the keeper of the lists does stands in one chain.
insert into guard.audit_word (word, chain, has_subject, roles) values
  ('productTerm', 'productTerms', false, '{administrator}');
