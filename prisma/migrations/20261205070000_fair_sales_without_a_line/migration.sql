-- What was sold at a fair where there was no line: kept by the seller's phone with the time by its clock, and sent later.
alter table fair_sale add column "told_at" timestamptz(3);
drop trigger fixed on fair_sale;
create trigger fixed before update on fair_sale for each row execute function guard.keep_fixed(
  'id', 'fair_id', 'seller_id', 'product_id', 'units', 'price_tiyin', 'taken_units', 'sold_by_id', 'sold_at', 'told_at',
  '?undone_at');

-- A sale is of the seller who has the stand, on a day of the fair: by her phone's clock where it was kept, and sent within
-- a week of the fair's end. It is taken back on the day on which it was written down alone.
create or replace function guard.check_fair_sale() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_written date := (new.sold_at at time zone 'Asia/Tashkent')::date;
  v_sold date := (coalesce(new.told_at, new.sold_at) at time zone 'Asia/Tashkent')::date;
begin
  if tg_op = 'INSERT' and not exists (
      select from public.fair_stand s join public.fair f on f.id = s.fair_id
       where s.fair_id = new.fair_id and s.seller_id = new.seller_id and s.status = 'given'
         and f.status = 'announced' and v_sold between f.from_on and f.until_on
         and v_written between v_sold and case when new.told_at is null then f.until_on else f.until_on + 7 end)
    or tg_op = 'INSERT' and not exists (
      select from public.product p where p.id = new.product_id and p.seller_id = new.seller_id) then
    raise exception 'a sale is of a stand, on a day of its fair'
      using errcode = 'check_violation', table = 'fair_sale', constraint = 'fair_sale_of_stand';
  end if;
  if new.undone_at is not null and (new.undone_at at time zone 'Asia/Tashkent')::date <> v_written then
    raise exception 'a sale is taken back on its day'
      using errcode = 'check_violation', table = 'fair_sale', constraint = 'fair_sale_same_day';
  end if;
  return new;
end $$;
