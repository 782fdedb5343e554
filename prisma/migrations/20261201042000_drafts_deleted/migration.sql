-- A draft that nobody ever saw can be thrown away; what was on sale once is kept. And a seller is told when little is left.

ALTER TABLE "seller" ADD COLUMN "low_stock" INTEGER,
  ADD CONSTRAINT "seller_low_stock" CHECK (low_stock BETWEEN 0 AND 999);

drop trigger kept on product;
create trigger kept before truncate on product for each statement execute function app_refuse_change();
alter table product enable always trigger kept;
create trigger kept_once_shown before delete on product for each row when (old.status <> 'draft')
  execute function app_refuse_change();
alter table product enable always trigger kept_once_shown;
grant delete on product to hamroh_app;
create policy app_delete on product for delete to hamroh_app using (status = 'draft' and ((select app_is_system())
  or (select app_role()) = 'artisan' and seller_id::text = (select app_organisation())));

create or replace function guard.keep_seller_own() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_role text := public.app_role();
  v_own text[] := case when v_role = 'artisan' then array['slug', 'display_name', 'soato', 'about', 'about_made', 'languages',
    'photo_key', 'photo_width', 'photo_height', 'photo_alt', 'version', 'work_days', 'week_units', 'low_stock']
    else array['status', 'verified_at'] end;
  v_changed text;
begin
  if v_role in ('system', 'none') then return new; end if;
  select n.key into v_changed from jsonb_each(to_jsonb(new)) n join jsonb_each(to_jsonb(old)) o using (key)
    where n.value is distinct from o.value and n.key <> all (v_own) limit 1;
  if v_changed is not null then
    raise exception '% of seller is not theirs to change', v_changed
      using errcode = 'insufficient_privilege', table = 'seller', constraint = 'seller_own';
  end if;
  return new;
end $$;
