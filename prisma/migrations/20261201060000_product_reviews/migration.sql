-- Whoever received a product says how it is: one review a line of her order, signed in or as the guest who has its number
-- and phone. Words and pictures wait for the desk before anybody reads them; stars alone count at once. She may change it
-- until the seller has answered, and ask once, of somebody else, about a decision against it.

CREATE TYPE "voice_status" AS ENUM ('waiting', 'shown', 'hidden');
CREATE TABLE "product_review" (
  "id" UUID NOT NULL,
  "order_line_id" UUID NOT NULL,
  "product_id" UUID NOT NULL,
  "seller_id" UUID NOT NULL,
  "person_id" UUID,
  "stars" SMALLINT NOT NULL,
  "text" TEXT,
  "shown_name" TEXT,
  "status" "voice_status" NOT NULL,
  "written_at" TIMESTAMPTZ(3) NOT NULL,
  "changed_at" TIMESTAMPTZ(3) NOT NULL,
  "decided_by_id" UUID,
  "decided_at" TIMESTAMPTZ(3),
  "reason_code" TEXT,
  "note" TEXT,
  "asked_at" TIMESTAMPTZ(3),
  "asked_note" TEXT,
  "answer" TEXT,
  "answered_by_id" UUID,
  "answered_at" TIMESTAMPTZ(3),
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "product_review_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "product_review_stars" CHECK (stars BETWEEN 1 AND 5),
  CONSTRAINT "product_review_text" CHECK (length(text) BETWEEN 1 AND 1000 AND length(answer) BETWEEN 1 AND 1000
    AND length(note) BETWEEN 1 AND 500 AND length(asked_note) BETWEEN 1 AND 500 AND length(shown_name) BETWEEN 1 AND 100),
  CONSTRAINT "product_review_decided" CHECK ((decided_at IS NULL) = (decided_by_id IS NULL)
    AND (status <> 'hidden' OR decided_at IS NOT NULL AND reason_code IS NOT NULL)
    AND (status <> 'shown' OR decided_at IS NOT NULL OR text IS NULL)
    AND (reason_code IS NULL OR status = 'hidden') AND (note IS NULL OR reason_code IS NOT NULL)),
  CONSTRAINT "product_review_asked" CHECK (asked_at IS NULL OR status = 'hidden' AND asked_note IS NOT NULL),
  CONSTRAINT "product_review_answered" CHECK (
    (answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_by_id IS NULL))
);
CREATE UNIQUE INDEX "product_review_order_line_id_key" ON "product_review"("order_line_id");
CREATE INDEX "product_review_product_id_status_written_at_idx" ON "product_review"("product_id", "status", "written_at");
CREATE INDEX "product_review_seller_id_status_written_at_idx" ON "product_review"("seller_id", "status", "written_at");
CREATE INDEX "product_review_person_id_idx" ON "product_review"("person_id");
CREATE INDEX "product_review_decided_by_id_idx" ON "product_review"("decided_by_id");
CREATE INDEX "product_review_answered_by_id_idx" ON "product_review"("answered_by_id");
CREATE INDEX product_review_waits ON product_review (changed_at) WHERE status = 'waiting' OR asked_at IS NOT NULL;
ALTER TABLE "product_review"
  ADD CONSTRAINT "product_review_order_line_id_fkey"
    FOREIGN KEY ("order_line_id") REFERENCES "order_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "product_review_product_id_fkey"
    FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "product_review_seller_id_fkey"
    FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "product_review_photo" (
  "id" UUID NOT NULL,
  "review_id" UUID NOT NULL,
  "storage_key" TEXT NOT NULL,
  "width" INTEGER NOT NULL,
  "height" INTEGER NOT NULL,
  "position" INTEGER NOT NULL,
  CONSTRAINT "product_review_photo_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "product_review_photo_few" CHECK (position BETWEEN 0 AND 2)
);
CREATE UNIQUE INDEX "product_review_photo_review_id_position_key" ON "product_review_photo"("review_id", "position");
ALTER TABLE "product_review_photo" ADD CONSTRAINT "product_review_photo_review_id_fkey"
  FOREIGN KEY ("review_id") REFERENCES "product_review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- How a product is rated, kept with each review that comes to be shown or is shown no more.
CREATE TABLE "product_rating" (
  "product_id" UUID NOT NULL,
  "seller_id" UUID NOT NULL,
  "stars_1" INTEGER NOT NULL DEFAULT 0,
  "stars_2" INTEGER NOT NULL DEFAULT 0,
  "stars_3" INTEGER NOT NULL DEFAULT 0,
  "stars_4" INTEGER NOT NULL DEFAULT 0,
  "stars_5" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "product_rating_pkey" PRIMARY KEY ("product_id"),
  CONSTRAINT "product_rating_counts" CHECK (least(stars_1, stars_2, stars_3, stars_4, stars_5) >= 0),
  CONSTRAINT "product_rating_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "product_rating_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "product_rating_seller_id_idx" ON "product_rating"("seller_id");

-- ---------------------------------------------------------------- moves

insert into guard.transition values
  ('product_review', '', 'waiting'),
  ('product_review', '', 'shown'),
  ('product_review', 'waiting', 'shown'),
  ('product_review', 'waiting', 'hidden'),
  ('product_review', 'shown', 'hidden'),
  ('product_review', 'shown', 'waiting'),
  ('product_review', 'hidden', 'shown'),
  ('product_review', 'hidden', 'waiting');
create trigger lifecycle before insert or update of status on product_review
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on product_review for each row execute function guard.keep_fixed(
  'id', 'order_line_id', 'product_id', 'seller_id', 'person_id', 'written_at', '?answer', '?answered_by_id',
  '?answered_at');
create trigger fixed before update on product_review_photo for each row execute function guard.keep_fixed(
  'id', 'review_id', 'storage_key', 'width', 'height');
create trigger kept before delete or truncate on product_review for each statement execute function app_refuse_change();
create trigger kept before delete or truncate on product_rating for each statement execute function app_refuse_change();
alter table product_review enable always trigger kept;
alter table product_rating enable always trigger kept;
create trigger by_actor before insert on product_review for each row execute function guard.by_actor('person_id');

-- ---------------------------------------------------------------- what each act may not do

-- The buyers of a line, known by who signed in and by what a guest typed, and their families.
create function guard.review_writers(p_line uuid) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select public.app_parcel_buyers(s.order_id)
      || case when s.person_id is null then '{}'::uuid[] else public.app_citizen_side(s.person_id, null) end
    from public.order_line l join public.seller_order s on s.id = l.seller_order_id where l.id = p_line
$$;
-- The two sides of a review, for the desk and for who answers.
create function app_review_writers(p_line uuid) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select guard.review_writers(p_line)
$$;

create function guard.check_product_review() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_actor uuid := public.app_person();
  v_is_portal boolean := coalesce(public.app_context('actorRole'), 'system') = 'system';
  v_seller uuid[] := public.app_seller_family(new.seller_id);
  v_writers uuid[] := guard.review_writers(new.order_line_id);
  v_parcel public.seller_order;
begin
  if tg_op = 'INSERT' then
    select s.* into v_parcel from public.order_line l join public.seller_order s on s.id = l.seller_order_id
      where l.id = new.order_line_id and l.product_id = new.product_id;
    if v_parcel.seller_id is distinct from new.seller_id or v_parcel.person_id is distinct from new.person_id
       or v_parcel.delivered_at is null then
      raise exception 'whoever received a product says how it is'
        using errcode = 'check_violation', table = 'product_review', constraint = 'product_review_of_line';
    end if;
    perform public.app_refuse_both_sides('reviewProduct', writer.id, v_seller) from unnest(v_writers) as writer (id);
    return new;
  end if;
  if v_is_portal then return new; end if;
  if (new.stars, new.text, new.shown_name) is distinct from (old.stars, old.text, old.shown_name)
     or new.asked_at is not null and new.asked_at is distinct from old.asked_at then
    if v_actor is distinct from new.person_id or old.answer is not null then
      raise exception 'a review is changed by whoever wrote it, until it is answered'
        using errcode = 'insufficient_privilege', table = 'product_review', constraint = 'product_review_own';
    end if;
    perform public.app_refuse_both_sides('reviewProduct', v_actor, v_seller);
  end if;
  if new.answer is distinct from old.answer then
    if new.answered_by_id is distinct from v_actor or old.status <> 'shown'
       or not v_actor = any (public.app_seller_side(new.seller_id)) then
      raise exception 'the seller answers what everybody reads'
        using errcode = 'insufficient_privilege', table = 'product_review', constraint = 'product_review_by_seller';
    end if;
    perform public.app_refuse_both_sides('reviewProduct', v_actor, v_writers);
  end if;
  if new.status = 'waiting' and old.status <> 'waiting' and v_actor is distinct from new.person_id then
    raise exception 'a review waits again when whoever wrote it changes it'
      using errcode = 'insufficient_privilege', table = 'product_review', constraint = 'product_review_own';
  end if;
  if new.decided_at is distinct from old.decided_at and new.decided_at is not null
     or new.status <> old.status and new.status <> 'waiting' then
    if new.decided_by_id is distinct from v_actor or not exists (
        select 1 from public.role_grant g where g.person_id = v_actor and g.role = 'approver' and guard.grant_stands(g)) then
      raise exception 'the desk decides what everybody reads'
        using errcode = 'insufficient_privilege', table = 'product_review', constraint = 'product_review_by_desk';
    end if;
    if old.asked_at is not null and old.decided_by_id = v_actor then
      raise exception 'somebody else looks again'
        using errcode = 'insufficient_privilege', table = 'product_review', constraint = 'product_review_looked_again';
    end if;
    perform public.app_refuse_both_sides('reviewProduct', v_actor, v_seller || v_writers);
  end if;
  return new;
end $$;
create trigger checked before insert or update on product_review
  for each row execute function guard.check_product_review();

-- What everybody reads was looked at as it is: pictures come and go only while a review waits.
create function guard.check_review_photo() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_review uuid := coalesce(to_jsonb(new) ->> 'review_id', to_jsonb(old) ->> 'review_id')::uuid;
begin
  if not exists (select 1 from public.product_review r where r.id = v_review and r.status = 'waiting'
      and (coalesce(public.app_context('actorRole'), 'system') = 'system' or r.person_id = public.app_person())) then
    raise exception 'the pictures of a review change with it'
      using errcode = 'insufficient_privilege', table = 'product_review_photo', constraint = 'product_review_photo_waits';
  end if;
  return coalesce(new, old);
end $$;
create trigger checked before insert or update or delete on product_review_photo
  for each row execute function guard.check_review_photo();

create function guard.count_product_review() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stars int;
  v_by int;
begin
  for v_stars, v_by in
    select n.stars, sum(n.by)::int from (
      select new.stars, 1 as by where new.status = 'shown'
      union all select old.stars, -1 where tg_op = 'UPDATE' and old.status = 'shown') n
    group by n.stars having sum(n.by) <> 0 order by n.stars
  loop
    insert into public.product_rating (product_id, seller_id) values (new.product_id, new.seller_id)
      on conflict (product_id) do nothing;
    update public.product_rating set
      stars_1 = stars_1 + case v_stars when 1 then v_by else 0 end,
      stars_2 = stars_2 + case v_stars when 2 then v_by else 0 end,
      stars_3 = stars_3 + case v_stars when 3 then v_by else 0 end,
      stars_4 = stars_4 + case v_stars when 4 then v_by else 0 end,
      stars_5 = stars_5 + case v_stars when 5 then v_by else 0 end
    where product_id = new.product_id;
  end loop;
  return null;
end $$;
create trigger counted after insert or update of status, stars on product_review
  for each row execute function guard.count_product_review();

-- A review stands on the pages of the market once it is shown, and what waits changes none of them.
create trigger page_change_new after insert on product_review
  for each row when (new.status = 'shown') execute function guard.note_page_change('market');
create trigger page_change after update on product_review
  for each row when (new.status = 'shown' or old.status = 'shown') execute function guard.note_page_change('market');

create trigger page_change after insert or delete or update or truncate on product_rating
  for each statement execute function guard.note_page_change('market');

revoke all on function guard.review_writers(uuid), guard.check_product_review(), guard.check_review_photo(),
  guard.count_product_review(), app_review_writers(uuid) from public;
grant execute on function app_review_writers(uuid) to hamroh_app;

-- ---------------------------------------------------------------- who may read and write

-- The row says who bought what: its writer, its seller and the desk see it. Everybody reads what is shown by the function
-- below, which tells nothing of whom it is from but the name she chose, and of the day no more than the month.
alter table product_review enable row level security;
alter table product_review force row level security;
create policy owner_all on product_review to current_user using (true) with check (true);
create policy app_select on product_review for select to hamroh_app using ((select app_is_system())
  or person_id = (select app_person())
  or (select app_role()) = 'artisan' and seller_id::text = (select app_organisation())
  or (select app_role()) = 'approver');
create policy app_insert on product_review for insert to hamroh_app with check (
  (select app_is_system()) or person_id = (select app_person()));
create policy app_update on product_review for update to hamroh_app
  using ((select app_is_system())) with check ((select app_is_system()));
revoke all on product_review from hamroh_app;
grant select, insert on product_review to hamroh_app;
grant update (stars, text, shown_name, status, changed_at, decided_by_id, decided_at, reason_code, note, asked_at,
  asked_note, answer, answered_by_id, answered_at, version) on product_review to hamroh_app;

alter table product_review_photo enable row level security;
alter table product_review_photo force row level security;
create policy owner_all on product_review_photo to current_user using (true) with check (true);
create policy app_select on product_review_photo for select to hamroh_app using (exists (
  select 1 from product_review r where r.id = review_id));
create policy app_insert on product_review_photo for insert to hamroh_app with check ((select app_is_system()));
create policy app_update on product_review_photo for update to hamroh_app using ((select app_is_system()));
create policy app_delete on product_review_photo for delete to hamroh_app using ((select app_is_system()));
revoke all on product_review_photo from hamroh_app;
grant select, insert, delete, update (position) on product_review_photo to hamroh_app;

alter table product_rating enable row level security;
alter table product_rating force row level security;
create policy owner_all on product_rating to current_user using (true) with check (true);
create policy app_select on product_rating for select to hamroh_app using (true);
revoke all on product_rating from hamroh_app;
grant select on product_rating to hamroh_app;

-- Of one product, or of all products of one seller. `p_stars` 0 is any; `p_sort` is new, best or worst.
create function app_shown_product_reviews(p_product uuid, p_seller uuid, p_stars int, p_pictured boolean, p_sort text,
  p_limit int, p_offset int)
returns table (id uuid, product_id uuid, stars int, text text, shown_name text, month date, answer text,
  photos json, total int)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query execute format($query$
    with found as (
      select r.*, coalesce((select json_agg(json_build_object('key', f.storage_key, 'width', f.width, 'height', f.height)
            order by f.position) from public.product_review_photo f where f.review_id = r.id), '[]'::json) as pictures
        from public.product_review r
        where r.status = 'shown' and r.%I = $1 and ($2 = 0 or r.stars = $2))
    select r.id, r.product_id, r.stars::int, r.text, r.shown_name,
        date_trunc('month', r.written_at at time zone 'Asia/Tashkent')::date, r.answer, r.pictures, count(*) over ()::int
      from found r where not $3 or json_array_length(r.pictures) > 0
      order by case $4 when 'best' then -r.stars when 'worst' then r.stars else 0 end, r.written_at desc, r.id desc
      limit least($5, 100) offset $6
  $query$, case when p_product is null then 'seller_id' else 'product_id' end)
  using coalesce(p_product, p_seller), p_stars, p_pictured, p_sort, p_limit, p_offset;
end $$;
revoke all on function app_shown_product_reviews(uuid, uuid, int, boolean, text, int, int) from public;
grant execute on function app_shown_product_reviews(uuid, uuid, int, boolean, text, int, int) to hamroh_app;
