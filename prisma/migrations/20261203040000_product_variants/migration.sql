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
do $$
declare
  v_check text := pg_get_functiondef('guard.check_product_review()'::regprocedure);
  v_old text := 'l.product_id = new.product_id';
begin
  if position(v_old in v_check) = 0 then
    raise exception 'the guard of reviews does not look as expected';
  end if;
  execute replace(v_check, v_old, 'new.product_id = (select coalesce(p.parent_id, p.id) from public.product p
        where p.id = l.product_id)');
end $$;
revoke all on all functions in schema guard from public;
