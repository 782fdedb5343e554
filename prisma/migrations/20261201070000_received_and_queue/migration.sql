-- "Delivered" is the seller's word, "received" the buyer's, or time's: who received something says how it is, and a shop
-- counts what was received.
do $$
declare
  v_check text := pg_get_functiondef('guard.check_product_review()'::regprocedure);
  v_old text := 'v_parcel.delivered_at is null';
begin
  if position(v_old in v_check) = 0 then
    raise exception 'the guard of reviews does not look as expected';
  end if;
  execute replace(v_check, v_old, 'v_parcel.received_at is null');
end $$;
create or replace function app_seller_figures(p_seller uuid) returns table (delivered int, sent int, usual_days int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select (select count(*)::int from public.seller_order o where o.seller_id = p_seller and o.status = 'received'),
    count(*)::int,
    percentile_disc(0.5) within group (order by
      (l.shipped_at at time zone 'Asia/Tashkent')::date - (l.paid_at at time zone 'Asia/Tashkent')::date)::int
  from (select o.paid_at, o.shipped_at from public.seller_order o
    where o.seller_id = p_seller and o.shipped_at is not null order by o.paid_at desc limit 50) l
$$;

-- A parcel changes what pages promise only where its seller makes so many pieces a week: other sales leave them kept.
drop trigger page_change on seller_order;
drop trigger page_change_queue on seller_order;
create function guard.note_queue_change() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from public.seller s where s.id = new.seller_id and s.week_units is not null) then
    perform guard.count_page_change('market');
  end if;
  return null;
end $$;
revoke all on function guard.note_queue_change() from public;
create trigger page_change after insert or update of status on seller_order
  for each row execute function guard.note_queue_change();
