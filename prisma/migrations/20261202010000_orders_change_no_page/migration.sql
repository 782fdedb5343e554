-- Every order of a device asked for the version of its offer to be written, and an insert that meets a row that stands
-- tells the triggers of its table all the same: each order made every kept page of the portal old.
create or replace function guard.write_offer_version(o public.offer) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from public.offer_version v where v.offer_id = o.id and v.version = o.version) then return; end if;
  insert into public.offer_version (offer_id, version, status, title, description, has_english, price_tiyin, making_days,
      warranty_months, home_visit, by_post, regions, changed_by_id, changed_at)
    values (o.id, o.version, o.status, o.title, o.description, o.has_english, o.price_tiyin, o.making_days,
      o.warranty_months, o.home_visit, o.by_post, o.regions, public.app_person(), guard.act_at())
    on conflict do nothing;
end $$;
