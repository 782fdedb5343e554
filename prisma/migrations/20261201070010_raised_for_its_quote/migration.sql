-- What the State pays above its ceiling it pays for the price that it approved: another order with that voucher costs no
-- more than the ceiling was before.
create function guard.check_order_of_raised() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from public.voucher v
      join public.voucher o on o.id = v.replaces_id
      join public.ceiling_request n on n.voucher_id = o.id and n.status = 'approved'
      join public.quote q on q.id = n.quote_id
      where v.id = new.voucher_id and new.price_tiyin > o.ceiling_tiyin and q.offer_id is distinct from new.offer_id) then
    raise exception 'the State pays above its ceiling for the price that it approved alone'
      using errcode = 'restrict_violation', table = 'device_order', constraint = 'device_order_of_raised';
  end if;
  return new;
end $$;
revoke all on function guard.check_order_of_raised() from public;
create trigger of_raised before insert on device_order
  for each row execute function guard.check_order_of_raised();
