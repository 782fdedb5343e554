-- The seller keeps her own shop: its name, story, place, picture and the languages she speaks. The address follows the name;
-- what was one of hers is never another's, and leads on.

ALTER TABLE "seller"
  ADD COLUMN "about_made" TEXT[] NOT NULL DEFAULT '{}',
  ADD COLUMN "languages" TEXT[] NOT NULL DEFAULT '{}',
  ADD COLUMN "photo_key" TEXT,
  ADD COLUMN "photo_width" INTEGER,
  ADD COLUMN "photo_height" INTEGER,
  ADD COLUMN "photo_alt" JSONB,
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD CONSTRAINT "seller_about_made" CHECK (about_made <@ ARRAY['uz-Latn', 'uz-Cyrl'] AND cardinality(about_made) <= 1),
  ADD CONSTRAINT "seller_languages" CHECK (languages <@ ARRAY['uz', 'kaa', 'ru', 'tg', 'kk', 'ky', 'tk', 'en']),
  ADD CONSTRAINT "seller_photo" CHECK ((photo_key IS NULL) = (photo_width IS NULL)
    AND (photo_key IS NULL) = (photo_height IS NULL) AND (photo_key IS NULL) = (photo_alt IS NULL));

CREATE TABLE "seller_former_slug" (
  "slug" TEXT NOT NULL,
  "seller_id" UUID NOT NULL,
  "until" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "seller_former_slug_pkey" PRIMARY KEY ("slug")
);
CREATE INDEX "seller_former_slug_seller_id_idx" ON "seller_former_slug"("seller_id");
ALTER TABLE "seller_former_slug" ADD CONSTRAINT "seller_former_slug_seller_id_fkey"
  FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Until now a story was typed in one script, and the other made of it.
alter table seller disable trigger own;
update seller set about_made = '{uz-Cyrl}' where about ? 'uz-Latn' and about ? 'uz-Cyrl';
alter table seller enable trigger own;

-- ---------------------------------------------------------------- the address

create function guard.keep_shop_address() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from public.seller_former_slug f where f.slug = new.slug and f.seller_id <> new.id) then
    raise exception 'this address led to another shop'
      using errcode = 'unique_violation', table = 'seller', constraint = 'seller_former_slug';
  end if;
  if tg_op = 'UPDATE' then
    insert into public.seller_former_slug (slug, seller_id, until) values (old.slug, old.id, guard.act_at())
      on conflict do nothing;
  end if;
  return new;
end $$;
revoke all on function guard.keep_shop_address() from public;
create trigger address_new before insert on seller for each row execute function guard.keep_shop_address();
create trigger address before update of slug on seller for each row when (new.slug <> old.slug)
  execute function guard.keep_shop_address();

create trigger append_only before update or delete or truncate on seller_former_slug
  for each statement execute function app_refuse_change();
alter table seller_former_slug enable always trigger append_only;
create trigger page_change after insert or update or delete or truncate on seller_former_slug
  for each statement execute function guard.note_page_change('market');
alter table seller_former_slug enable row level security;
alter table seller_former_slug force row level security;
create policy owner_all on seller_former_slug to current_user using (true) with check (true);
create policy app_select on seller_former_slug for select to hamroh_app using (true);
revoke all on seller_former_slug from hamroh_app;
grant select on seller_former_slug to hamroh_app;

-- ---------------------------------------------------------------- who writes what of it

-- The desk moves a seller and writes nothing of her shop; she writes her shop and moves nothing.
create function guard.keep_seller_own() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_role text := public.app_role();
  v_own text[] := case when v_role = 'artisan' then array['slug', 'display_name', 'soato', 'about', 'about_made', 'languages',
    'photo_key', 'photo_width', 'photo_height', 'photo_alt', 'version'] else array['status', 'verified_at'] end;
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
drop trigger own on seller;
create trigger own before update on seller for each row execute function guard.keep_seller_own();
drop trigger fixed on seller;
create trigger fixed before update on seller for each row execute function guard.keep_fixed('id', 'person_id', 'created_at');

drop policy app_update on seller;
create policy app_update on seller for update to hamroh_app using ((select app_is_system())
  or (select app_role()) = 'approver' and person_id <> (select app_person())
  or (select app_role()) = 'artisan' and id::text = (select app_organisation()));

-- ---------------------------------------------------------------- what a buyer wants to know of her

-- Parcels are nobody's to read but their sides': the shop's page tells how many arrived, and how long she usually takes.
create function app_seller_figures(p_seller uuid) returns table (delivered int, sent int, usual_days int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select (select count(*)::int from public.seller_order o where o.seller_id = p_seller and o.status = 'delivered'),
    count(*)::int,
    percentile_disc(0.5) within group (order by
      (l.shipped_at at time zone 'Asia/Tashkent')::date - (l.paid_at at time zone 'Asia/Tashkent')::date)::int
  from (select o.paid_at, o.shipped_at from public.seller_order o
    where o.seller_id = p_seller and o.shipped_at is not null order by o.paid_at desc limit 50) l
$$;
revoke all on function app_seller_figures(uuid) from public;
grant execute on function app_seller_figures(uuid) to hamroh_app;
create trigger page_change after update of status on seller_order
  for each statement execute function guard.note_page_change('market');
