-- A product comes in variants (size, colour, …), each with its stock and price. A variant is a product of its own, so
-- that carts, checkouts and orders are the same for it; lists show its product alone.

ALTER TABLE "product" ADD COLUMN "parent_id" UUID,
  ADD COLUMN "has_variants" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "options" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "first_key" TEXT,
  ADD COLUMN "second_key" TEXT,
  ADD COLUMN "own_price" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "article" TEXT,
  ADD COLUMN "retired_at" TIMESTAMPTZ(3);
CREATE UNIQUE INDEX "product_parent_id_first_key_second_key_key" ON "product"("parent_id", "first_key", "second_key");
CREATE UNIQUE INDEX "product_seller_id_article_key" ON "product"("seller_id", "article");
ALTER TABLE "product" ADD CONSTRAINT "product_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "product"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;

alter table product
  add constraint product_variant_has_keys check (
    (parent_id is null) = (first_key is null) and (parent_id is null) = (second_key is null)),
  add constraint product_variant_of_one_level check (parent_id is null or not has_variants),
  add constraint product_with_variants_has_no_stock check (not has_variants or stock = 0),
  add constraint product_only_variants_retire check (parent_id is not null or (retired_at is null and not own_price)),
  add constraint product_retired_is_not_shown check (retired_at is null or status <> 'published'),
  add constraint product_options_two check (jsonb_typeof(options) = 'array' and jsonb_array_length(options) <= 2),
  add constraint product_article_length check (length(article) between 1 and 40);

drop trigger fixed on product;
create trigger fixed before update on product for each row execute function guard.keep_fixed(
  'id', 'slug', 'seller_id', 'created_at', 'parent_id', 'first_key', 'second_key');

-- A variant is of a product of the same seller that is no variant, and is on sale with it alone.
create function guard.check_variant() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_parent public.product;
begin
  select p.* into v_parent from public.product p where p.id = new.parent_id;
  if v_parent.seller_id is distinct from new.seller_id or v_parent.parent_id is not null then
    raise exception 'a variant is of a product of the same seller'
      using errcode = 'check_violation', table = 'product', constraint = 'product_variant_of_own';
  end if;
  if new.status = 'published' and not (v_parent.has_variants and v_parent.status = 'published') then
    raise exception 'a variant is on sale with its product alone'
      using errcode = 'check_violation', table = 'product', constraint = 'product_variant_on_sale';
  end if;
  if new.status = 'taken_down' then
    raise exception 'a product is taken down with all of its variants'
      using errcode = 'check_violation', table = 'product', constraint = 'product_variant_on_sale';
  end if;
  if tg_op = 'INSERT' and (select count(*) from public.product p where p.parent_id = new.parent_id) >= 300 then
    raise exception 'a product has had too many variants'
      using errcode = 'check_violation', table = 'product', constraint = 'product_variants_most';
  end if;
  return new;
end $$;
create trigger variant before insert or update of status, seller_id on product
  for each row when (new.parent_id is not null) execute function guard.check_variant();

-- What is said of a product holds for its variants: they come on sale and go with it, and cost the same where they have
-- no price of their own. They are locked in the order of ids, as a checkout does.
create function guard.lead_variants() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform 1 from public.product v where v.parent_id = new.id order by v.id for update;
  update public.product v set
    price_tiyin = case when v.own_price then v.price_tiyin else new.price_tiyin end,
    availability = new.availability,
    stock = case when new.availability = 'made_to_order' then 0 else v.stock end,
    lead_days = new.lead_days, weight_grams = new.weight_grams, category_code = new.category_code,
    region_soato = new.region_soato,
    status = case when new.status = 'published' and new.has_variants and v.retired_at is null then 'published'
      when v.status = 'published' then 'hidden' else v.status end
    where v.parent_id = new.id;
  return null;
end $$;
create trigger lead_variants after update on product
  for each row when (old.parent_id is null and (old.has_variants or new.has_variants) and
    (old.status, old.has_variants, old.price_tiyin, old.availability, old.lead_days, old.weight_grams,
      old.category_code, old.region_soato) is distinct from
    (new.status, new.has_variants, new.price_tiyin, new.availability, new.lead_days, new.weight_grams,
      new.category_code, new.region_soato))
  execute function guard.lead_variants();

-- Whoever bought a variant says how the product is.
create or replace function guard.check_product_review() returns trigger
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
      where l.id = new.order_line_id and new.product_id = (select coalesce(p.parent_id, p.id) from public.product p
        where p.id = l.product_id);
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
revoke all on all functions in schema guard from public;
