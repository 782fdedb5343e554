-- Who may see a purchase, and what the market's tables refuse whatever the code says.
-- The catalogue (seller, category, product and what hangs on it) is public. A cart is opened by the token in the
-- browser's cookie and holds nothing personal. Guests have no scope of their own: commands for them run as `system`
-- after the cart's token, the payment's token, or number and phone of the order have been checked.

do $$
declare
  personal text;
begin
  foreach personal in array array['checkout', 'stock_hold', 'order', 'seller_order', 'order_line', 'seller_order_event']
  loop
    execute format('alter table %I enable row level security', personal);
    execute format('alter table %I force row level security', personal);
    execute format('create policy system_all on %I using (app_is_system()) with check (app_is_system())', personal);
  end loop;
end
$$;

create policy own_reads on checkout for select using (person_id = app_person());
create policy with_checkout on stock_hold for select using (exists (select 1 from checkout c where c.id = checkout_id));

-- The whole order is the buyer's; each seller sees her own part and nothing of the others.
create policy own_reads on "order" for select using (person_id = app_person());
create policy own on seller_order using (person_id = app_person()) with check (person_id = app_person());
create policy seller on seller_order
  using (app_role() = 'artisan' and seller_id::text = app_organisation())
  with check (app_role() = 'artisan' and seller_id::text = app_organisation());
create policy money_reads on seller_order for select using (app_is_money_staff());

-- The subquery is filtered by the policies of the part, so a line is seen by whoever sees its part.
create policy with_part on order_line for select
  using (exists (select 1 from seller_order s where s.id = seller_order_id));
create policy with_part on seller_order_event
  using (exists (select 1 from seller_order s where s.id = seller_order_id))
  with check (exists (select 1 from seller_order s where s.id = seller_order_id));

create unique index checkout_one_open_per_cart on checkout (cart_id) where status = 'open';

alter table product
  add constraint product_stock_not_negative check (stock >= 0),
  add constraint product_price_positive check (price_tiyin > 0),
  add constraint product_made_to_order_has_no_stock check (availability = 'in_stock' or stock = 0),
  add constraint product_weight_positive check (weight_grams > 0),
  add constraint product_lead_days_sensible check (lead_days between 0 and 365);
alter table cart_line add constraint cart_line_quantity_positive check (quantity > 0);
alter table stock_hold
  add constraint stock_hold_quantity_positive check (quantity > 0),
  add constraint stock_hold_taken_within_quantity check (taken_units between 0 and quantity),
  add constraint stock_hold_price_positive check (unit_price_tiyin > 0);
alter table checkout add constraint checkout_parts_sum
  check (total_tiyin = goods_tiyin + delivery_tiyin and goods_tiyin > 0 and delivery_tiyin >= 0);
alter table seller_order
  add constraint seller_order_amounts check (goods_tiyin > 0 and delivery_tiyin >= 0),
  add constraint seller_order_dates check (
    (status in ('shipped', 'delivered')) = (shipped_at is not null)
    and (status = 'delivered') = (delivered_at is not null)
    and (status = 'cancelled') = (cancelled_at is not null));
alter table order_line
  add constraint order_line_quantity_positive check (quantity > 0),
  add constraint order_line_taken_within_quantity check (taken_units between 0 and quantity),
  add constraint order_line_price_positive check (unit_price_tiyin > 0);

-- Lines sum to their part and parts to the order. Checked at commit, when all rows are there.
create function market_check_part() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp set app.role = 'system' as $$
declare
  part uuid;
begin
  if tg_table_name = 'order_line' then part := new.seller_order_id; else part := new.id; end if;
  if exists (select 1 from public.seller_order s where s.id = part and s.goods_tiyin <>
      (select coalesce(sum(l.unit_price_tiyin * l.quantity), 0) from public.order_line l where l.seller_order_id = s.id))
  then
    raise exception 'the lines of part % do not sum to its goods', part
      using errcode = 'check_violation', constraint = 'seller_order_lines_sum';
  end if;
  return null;
end $$;

create function market_check_order() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp set app.role = 'system' as $$
declare
  whole uuid;
begin
  if tg_table_name = 'seller_order' then whole := new.order_id; else whole := new.id; end if;
  if exists (select 1 from public."order" o where o.id = whole and o.total_tiyin <>
      (select coalesce(sum(s.goods_tiyin + s.delivery_tiyin), 0) from public.seller_order s where s.order_id = o.id))
  then
    raise exception 'the parts of order % do not sum to its total', whole
      using errcode = 'check_violation', constraint = 'order_parts_sum';
  end if;
  return null;
end $$;

create constraint trigger order_line_sums after insert or update on order_line
  deferrable initially deferred for each row execute function market_check_part();
create constraint trigger seller_order_sums after insert or update of goods_tiyin on seller_order
  deferrable initially deferred for each row execute function market_check_part();
create constraint trigger seller_order_total after insert or update of goods_tiyin, delivery_tiyin on seller_order
  deferrable initially deferred for each row execute function market_check_order();
create constraint trigger order_total after insert or update of total_tiyin on "order"
  deferrable initially deferred for each row execute function market_check_order();

create trigger seller_order_event_append_only before update or delete or truncate on seller_order_event
  for each statement execute function app_refuse_change();

create index product_search_text_words on product using gin (search_text gin_trgm_ops);

-- Every word that products are found by, so that a slip (`gilm`) or an Uzbek ending (`gilamlarni`) is compared with
-- some thousand words and not with every text. A word whose last product is gone stays: it finds nothing.
create table search_word (word text primary key);
create index search_word_alike on search_word using gin (word gin_trgm_ops);

create function market_keep_words() returns trigger language plpgsql as $$
begin
  insert into search_word (word)
    select distinct word from unnest(string_to_array(new.search_text, ' ')) as word
    where length(word) between 3 and 40 order by word
    on conflict do nothing;
  return null;
end $$;

create trigger product_words after insert or update of search_text on product
  for each row execute function market_keep_words();
