-- A buyer calls off her own parcel while it has not been sent. As in migration 011000 besides.
create or replace function act."sellerOrder.cancelled"(p_part uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  s public.seller_order;
begin
  select * into s from public.seller_order where id = p_part for update;
  perform guard.demand(s.status = 'cancelled', 'state');
  perform guard.demand(case public.app_context('actorRole')
    when 'system' then true
    when 'approver' then public.app_person() <> all (public.app_seller_side(s.seller_id))
      and public.app_person() is distinct from s.person_id
    when 'artisan' then public.app_organisation() = s.seller_id::text
    when 'citizen' then public.app_person() = s.person_id and s.shipped_at is null end, 'actor');
  return guard.back_from('escrow:' || s.id, 'sellerOrder.cancelled', 'sellerOrder.cancelled');
end $$;
