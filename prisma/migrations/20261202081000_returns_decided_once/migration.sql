-- What the desk decided about a line that was sent back stays decided: it is not asked about again, or the seller's money
-- would be put off each time.
CREATE OR REPLACE FUNCTION guard.check_return_lines() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_return uuid := coalesce((to_jsonb(new) ->> 'return_id')::uuid, (to_jsonb(new) ->> 'id')::uuid);
begin
  if not exists (select from public.parcel_return_line l where l.return_id = v_return)
     or exists (select from public.parcel_return_line l join public.order_line o on o.id = l.order_line_id
       join public.parcel_return r on r.id = l.return_id
       where l.return_id = v_return and (o.seller_order_id <> r.seller_order_id or l.quantity > o.quantity
         - coalesce((select sum(f.quantity) from public.parcel_refund_line f
             where f.order_line_id = o.id and f.refund_id <> r.id), 0))) then
    raise exception 'the lines of return % do not fit its parcel', v_return
      using errcode = 'check_violation', constraint = 'parcel_return_fits';
  end if;
  if exists (select from public.parcel_return_line l
      join public.parcel_return_line d on d.order_line_id = l.order_line_id and d.return_id <> l.return_id
      join public.parcel_return b on b.id = d.return_id
      where l.return_id = v_return and b.status = 'closed') then
    raise exception 'the desk has decided about a line of return %', v_return
      using errcode = 'check_violation', constraint = 'parcel_return_decided';
  end if;
  return null;
end $$;
