-- A seller makes her goods cheaper by a code. What a line costs less is frozen when it is held, and every sum of money
-- after it is of what was paid: parcels, orders, refunds.
ALTER TABLE "stock_hold" ADD COLUMN "discount_tiyin" BIGINT NOT NULL DEFAULT 0;
ALTER TABLE "order_line" ADD COLUMN "discount_tiyin" BIGINT NOT NULL DEFAULT 0;
-- A piece is never free: what is left is at least a soʻm for each.
ALTER TABLE stock_hold ADD CONSTRAINT stock_hold_discount CHECK (
  discount_tiyin >= 0 AND (discount_tiyin = 0 OR unit_price_tiyin * quantity - discount_tiyin >= 100 * quantity));
ALTER TABLE order_line ADD CONSTRAINT order_line_discount CHECK (
  discount_tiyin >= 0 AND (discount_tiyin = 0 OR unit_price_tiyin * quantity - discount_tiyin >= 100 * quantity));

CREATE TABLE "promo_code" (
  "id" UUID NOT NULL,
  "seller_id" UUID NOT NULL,
  "code" TEXT NOT NULL,
  "percent" SMALLINT,
  "amount_tiyin" BIGINT,
  "from_on" DATE NOT NULL,
  "until_on" DATE NOT NULL,
  "least_tiyin" BIGINT NOT NULL,
  "most_uses" INTEGER,
  "most_per_buyer" INTEGER,
  "product_ids" UUID[],
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "stopped_at" TIMESTAMPTZ(3),
  CONSTRAINT "promo_code_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "promo_code_form" CHECK (code ~ '^[A-Z0-9]{4,20}$'),
  CONSTRAINT "promo_code_gives" CHECK (num_nonnulls(percent, amount_tiyin) = 1
    AND percent BETWEEN 1 AND 90 AND amount_tiyin > 0 AND amount_tiyin % 100 = 0
    AND amount_tiyin * 10 <= least_tiyin * 9),
  CONSTRAINT "promo_code_days" CHECK (until_on BETWEEN from_on AND from_on + 366),
  CONSTRAINT "promo_code_bounds" CHECK (least_tiyin >= 0 AND most_uses > 0 AND most_per_buyer > 0)
);
CREATE INDEX "promo_code_seller_id_idx" ON "promo_code"("seller_id");
CREATE UNIQUE INDEX promo_code_one_running ON promo_code (seller_id, code) WHERE stopped_at IS NULL;
ALTER TABLE "promo_code" ADD CONSTRAINT "promo_code_seller_id_fkey"
  FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "cart_promo" (
  "cart_id" UUID NOT NULL,
  "seller_id" UUID NOT NULL,
  "promo_id" UUID NOT NULL,
  CONSTRAINT "cart_promo_pkey" PRIMARY KEY ("cart_id", "seller_id")
);
CREATE INDEX "cart_promo_seller_id_idx" ON "cart_promo"("seller_id");
CREATE INDEX "cart_promo_promo_id_idx" ON "cart_promo"("promo_id");
ALTER TABLE "cart_promo" ADD CONSTRAINT "cart_promo_cart_id_fkey"
  FOREIGN KEY ("cart_id") REFERENCES "cart"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "cart_promo" ADD CONSTRAINT "cart_promo_promo_id_fkey"
  FOREIGN KEY ("promo_id") REFERENCES "promo_code"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "promo_use" (
  "checkout_id" UUID NOT NULL,
  "promo_id" UUID NOT NULL,
  "discount_tiyin" BIGINT NOT NULL,
  CONSTRAINT "promo_use_pkey" PRIMARY KEY ("checkout_id", "promo_id"),
  CONSTRAINT "promo_use_amount" CHECK (discount_tiyin > 0)
);
CREATE INDEX "promo_use_promo_id_idx" ON "promo_use"("promo_id");
ALTER TABLE "promo_use" ADD CONSTRAINT "promo_use_checkout_id_fkey"
  FOREIGN KEY ("checkout_id") REFERENCES "checkout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "promo_use" ADD CONSTRAINT "promo_use_promo_id_fkey"
  FOREIGN KEY ("promo_id") REFERENCES "promo_code"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- what stays

create trigger fixed before update on promo_code for each row execute function guard.keep_fixed(
  'id', 'seller_id', 'code', 'percent', 'amount_tiyin', 'from_on', 'until_on', 'least_tiyin', 'most_uses',
  'most_per_buyer', 'product_ids', 'created_at', '?stopped_at');
create trigger kept before delete or truncate on promo_code for each statement execute function app_refuse_change();
alter table promo_code enable always trigger kept;
create trigger append_only before update or delete or truncate on promo_use
  for each statement execute function app_refuse_change();
alter table promo_use enable always trigger append_only;
drop trigger fixed on stock_hold;
create trigger fixed before update on stock_hold for each row execute function guard.keep_fixed(
  'checkout_id', 'product_id', 'quantity', 'unit_price_tiyin', 'discount_tiyin');

create function guard.check_promo_products() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from unnest(new.product_ids) w (id)
      where not exists (select from public.product p where p.id = w.id and p.seller_id = new.seller_id)) then
    raise exception 'a code is for products of its seller'
      using errcode = 'check_violation', table = 'promo_code', constraint = 'promo_code_products';
  end if;
  return new;
end $$;
revoke all on function guard.check_promo_products() from public;
create trigger products before insert on promo_code
  for each row execute function guard.check_promo_products();

-- ---------------------------------------------------------------- how much

-- What the lines of each seller cost less is what her code gave; a code is used no more often than she said, by
-- checkouts that are open or paid.
create function guard.check_promo_use() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_checkout uuid := coalesce((to_jsonb(new) ->> 'checkout_id')::uuid, (to_jsonb(new) ->> 'id')::uuid);
begin
  perform 1 from public.promo_code c where c.id in (
    select u.promo_id from public.promo_use u where u.checkout_id = v_checkout) order by c.id for update;
  if exists (
    select from (
      select p.seller_id, h.discount_tiyin as amount from public.stock_hold h
        join public.product p on p.id = h.product_id where h.checkout_id = v_checkout
      union all
      select c.seller_id, -u.discount_tiyin from public.promo_use u
        join public.promo_code c on c.id = u.promo_id where u.checkout_id = v_checkout) s
    group by s.seller_id having sum(s.amount) <> 0) then
    raise exception 'the discounts of checkout % are not those of its codes', v_checkout
      using errcode = 'check_violation', table = 'promo_use', constraint = 'promo_use_sums';
  end if;
  if exists (select from public.promo_use u join public.promo_code c on c.id = u.promo_id
      where u.checkout_id = v_checkout and c.most_uses < (
        select count(*) from public.promo_use o join public.checkout k on k.id = o.checkout_id
        where o.promo_id = c.id and k.status in ('open', 'completed'))) then
    raise exception 'a code of checkout % is used up', v_checkout
      using errcode = 'check_violation', table = 'promo_use', constraint = 'promo_use_most';
  end if;
  return null;
end $$;
revoke all on function guard.check_promo_use() from public;
create constraint trigger fits after insert on promo_use deferrable initially deferred
  for each row execute function guard.check_promo_use();
create constraint trigger promo_fits after insert on stock_hold deferrable initially deferred
  for each row when (new.discount_tiyin > 0) execute function guard.check_promo_use();
create constraint trigger promo_fits after update of status on checkout deferrable initially deferred
  for each row when (new.status = 'completed' and old.status <> 'open') execute function guard.check_promo_use();

create or replace function market_check_part() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp set app.role = 'system' as $$
declare
  part uuid;
begin
  if tg_table_name = 'order_line' then part := new.seller_order_id; else part := new.id; end if;
  if exists (select 1 from public.seller_order s where s.id = part and s.goods_tiyin <>
      (select coalesce(sum(l.unit_price_tiyin * l.quantity - l.discount_tiyin), 0)
        from public.order_line l where l.seller_order_id = s.id))
  then
    raise exception 'the lines of part % do not sum to its goods', part
      using errcode = 'check_violation', constraint = 'seller_order_lines_sum';
  end if;
  return null;
end $$;

-- What was paid for so many pieces of a line, the first ones left out: all pieces together come to what was paid.
create function guard.paid_for(p_line public.order_line, p_before bigint, p_pieces bigint) returns bigint
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select ((w.paid * (p_before + p_pieces)) / p_line.quantity - (w.paid * p_before) / p_line.quantity)::bigint
    from (select p_line.unit_price_tiyin * p_line.quantity - p_line.discount_tiyin as paid) w
$$;
revoke all on function guard.paid_for(public.order_line, bigint, bigint) from public;

create or replace function guard.check_parcel_refund() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_refund uuid := coalesce((to_jsonb(new) ->> 'refund_id')::uuid, (to_jsonb(new) ->> 'id')::uuid);
  r public.parcel_refund;
begin
  select * into r from public.parcel_refund where id = v_refund;
  if r.goods_tiyin is distinct from (
      select sum(l.amount_tiyin) from public.parcel_refund_line l where l.refund_id = r.id)
     or exists (select from public.parcel_refund_line l join public.order_line o on o.id = l.order_line_id
       where l.refund_id = r.id
         and (o.seller_order_id <> r.seller_order_id
           -- The parcel is locked, so whatever else was given back of the line came before.
           or l.amount_tiyin <> guard.paid_for(o, coalesce((select sum(a.quantity) from public.parcel_refund_line a
               where a.order_line_id = o.id and a.refund_id <> r.id), 0)::bigint, l.quantity) * r.percent / 100
           or o.quantity < (select sum(a.quantity) from public.parcel_refund_line a where a.order_line_id = o.id)))
     or (select s.delivery_tiyin from public.seller_order s where s.id = r.seller_order_id)
       < (select sum(a.delivery_tiyin) from public.parcel_refund a where a.seller_order_id = r.seller_order_id)
     or r.percent < 100 and not exists (select from public.parcel_return b where b.id = r.id) then
    raise exception 'refund % does not fit its parcel', r.id
      using errcode = 'check_violation', constraint = 'parcel_refund_fits';
  end if;
  -- What a return moves is what was agreed on: its pieces, and the part that was offered.
  if exists (select from public.parcel_return b where b.id = r.id and (b.status <> 'settled' or b.remedy <> 'money'
        and b.back_at is not null or r.percent is distinct from case when b.back_at is null then b.offer_percent else 100 end
        or r.with_delivery <> (b.reason_code in ('damaged', 'wrongItem', 'notAsDescribed'))))
     or exists (select from public.parcel_return b join public.parcel_return_line l on l.return_id = b.id
       where b.id = r.id and not exists (select from public.parcel_refund_line f
         where f.refund_id = r.id and f.order_line_id = l.order_line_id and f.quantity = l.quantity))
     or exists (select from public.parcel_return b join public.parcel_refund_line f on f.refund_id = b.id
       where b.id = r.id and not exists (select from public.parcel_return_line l
         where l.return_id = b.id and l.order_line_id = f.order_line_id)) then
    raise exception 'refund % is not what was agreed on', r.id
      using errcode = 'check_violation', constraint = 'parcel_refund_of_return';
  end if;
  return null;
end $$;

-- ---------------------------------------------------------------- who sees it

alter table promo_code enable row level security;
alter table promo_code force row level security;
alter table cart_promo enable row level security;
alter table cart_promo force row level security;
alter table promo_use enable row level security;
alter table promo_use force row level security;
create policy owner_all on promo_code to current_user using (true) with check (true);
create policy owner_all on cart_promo to current_user using (true) with check (true);
create policy owner_all on promo_use to current_user using (true) with check (true);
revoke all on promo_code, cart_promo, promo_use from hamroh_app;
do $$
declare
  own constant text := '(select app_is_system()) or (select app_role()) = ''artisan''
    and seller_id::text = (select app_organisation())';
begin
  execute format('create policy app_select on promo_code for select to hamroh_app using (%s)', own);
  execute format('create policy app_insert on promo_code for insert to hamroh_app with check (%s)', own);
  execute format('create policy app_update on promo_code for update to hamroh_app using (%s)', own);
end
$$;
create policy app_select on cart_promo for select to hamroh_app using ((select app_is_system()));
create policy app_insert on cart_promo for insert to hamroh_app with check ((select app_is_system()));
create policy app_update on cart_promo for update to hamroh_app using ((select app_is_system()));
create policy app_delete on cart_promo for delete to hamroh_app using ((select app_is_system()));
create policy app_select on promo_use for select to hamroh_app using ((select app_is_system()));
create policy app_insert on promo_use for insert to hamroh_app with check ((select app_is_system()));
grant select, insert, update on promo_code to hamroh_app;
grant select, insert, update, delete on cart_promo to hamroh_app;
grant select, insert on promo_use to hamroh_app;
